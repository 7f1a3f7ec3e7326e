// Tests of the page's functions that need no browser.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const { createServer } = await import(createRequire(`${root}package.json`).resolve('vite').replace(/^/, 'file://'));
const vite = await createServer({ root, logLevel: 'error', server: { middlewareMode: true, ws: false }, appType: 'custom' });
const { when, monthOf } = await vite.ssrLoadModule('/src/when.ts');
const { paragraphs } = await vite.ssrLoadModule('/src/segments.ts');
const texts = Object.fromEntries(
  ['fr', 'en'].map((lang) => [lang, JSON.parse(readFileSync(`${root}src/texts/${lang}.json`, 'utf8'))]),
);

test('both languages have the same texts with the same blanks', () => {
  const blanks = (text) => (text.match(/\{\w+\}/g) ?? []).sort().join();
  assert.deepEqual(Object.keys(texts.fr).sort(), Object.keys(texts.en).sort());
  for (const [key, text] of Object.entries(texts.fr)) assert.equal(blanks(text), blanks(texts.en[key]), key);
});

test('dates are said in the reader’s language', () => {
  const cases = [
    ['2024-11-27', '27 novembre 2024', '27 November 2024'],
    ['2024-11', 'novembre 2024', 'November 2024'],
    ['2024', '2024', '2024'],
    ['202X', 'années 2020', '2020s'],
    ['2024-33', '1er trimestre 2024', 'Q1 2024'],
    ['2024-22', 'été 2024', 'summer 2024'],
    ['2024-09-30/..', 'depuis 30 septembre 2024', 'since 30 September 2024'],
    ['../2026', 'jusqu’à 2026', 'until 2026'],
    ['2024-11~', 'vers novembre 2024', 'about November 2024'],
    ['2024-13-45', '2024-13-45', '2024-13-45'],
    ['<b>', '<b>', '<b>'],
    ['', '', ''],
  ];
  for (const [edtf, fr, en] of cases) {
    assert.equal(when(edtf, 'fr'), fr);
    assert.equal(when(edtf, 'en'), en);
  }
  assert.equal(when('2024-11-27', 'fr', true), '27 nov.');
  assert.match(when('2024-11-27/2024-11-28', 'fr'), /^27.28 novembre 2024$/);
});

test('entries lie under the month they begin in', () => {
  assert.equal(monthOf('2024-11-27'), '2024-11');
  assert.equal(monthOf('../2026'), '2026');
  assert.equal(monthOf('2024-33'), '2024');
  assert.equal(monthOf(''), '');
});

test('marks count code points, may overlap, and lose no letter', () => {
  const text = 'Le 😀 dit « oui ».\n\nFin.';
  const marks = [
    { layer: 'event', span: [0, 8] },
    { layer: 'name', span: [3, 4] },
    { layer: 'statement', span: [9, 16] },
  ];
  const cut = paragraphs(text, marks);
  assert.deepEqual(
    cut.map((p) => p.map((s) => s.text).join('')),
    ['Le 😀 dit « oui ».', 'Fin.'],
  );
  const at = (words) => cut.flat().find((s) => s.text === words).marks.map((m) => m.layer);
  assert.deepEqual(at('😀'), ['event', 'name']);
  assert.deepEqual(at(' dit'), ['event']);
  assert.deepEqual(at('Fin.'), []);
});

test('random marks lose no letter', () => {
  const seed = Date.now() % 1e9;
  let state = seed;
  const random = (n) => (state = (state * 48271) % 2147483647) % n;
  for (let round = 0; round < 200; round++) {
    const text = Array.from({ length: random(60) }, () => ['a', 'é', '😀', ' ', '\n\n', '\n'][random(6)]).join('');
    const length = Array.from(text).length;
    const marks = Array.from({ length: random(8) }, () => {
      const start = random(length + 1);
      return { layer: 'name', span: [start, start + random(length + 3 - start)] };
    });
    const joined = paragraphs(text, marks).flat().map((s) => s.text).join('');
    assert.equal(joined.replaceAll('\n', ''), text.replaceAll('\n', ''), `seed ${seed}`);
  }
});

await vite.close();
