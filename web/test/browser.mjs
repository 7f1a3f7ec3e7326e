// Tests the page in Chromium against a server of the fixture: node browser.mjs http://localhost:PORT
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { chromium } from 'playwright-core';
import { chromiumPath } from './chromium.mjs';

const base = process.argv[2];
const axe = readFileSync(fileURLToPath(new URL('node_modules/axe-core/axe.min.js', import.meta.url)), 'utf8');
const views = [
  '/', '/?actor=KAZ&actor=RUS', '/?text=rien-de-tel', '/entry/n1', '/article/gazette-1', '/article/courrier-1?at=0-100',
  '/pair/KAZ/RUS', '/actor/KAZ', '/disputes', '/expectations', '/figures', '/statements', '/articles', '/entry/nothing',
];
let browser;
const complaints = [];

before(async () => {
  browser = await chromium.launch({ executablePath: chromiumPath(), args: ['--no-sandbox'] });
});
after(() => browser?.close());

/** Opens a page, runs, and closes it; whatever the console complains of fails the last test. */
async function at(address, options, run) {
  const context = await browser.newContext({ locale: 'fr-FR', viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  page.on('pageerror', (e) => complaints.push(`${address}: ${e.message}`));
  page.on('console', (m) => m.type() === 'error' && !/404/.test(m.text()) && complaints.push(`${address}: ${m.text()}`));
  try {
    await page.goto(base + address);
    await page.waitForLoadState('networkidle');
    await run(page);
  } finally {
    await context.close();
  }
}
const entries = (page) => page.locator('.entry');

test('the timeline tells all statuses apart', () =>
  at('/', {}, async (page) => {
    assert.equal(await entries(page).count(), 9);
    const said = new Set(await page.locator('.entry .status').allTextContents());
    assert.deepEqual([...said].sort(), ['a eu lieu', 'démenti', 'en cours', 'possible', 'prévu']);
  }));

test('a row unfolds by keyboard to its sentences, and they lead to the article', () =>
  at('/?type=CONSULT', {}, async (page) => {
    await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.quote');
    assert.equal(await page.locator('.entry .quote').count(), 5);
    const row = page.locator('.entry-body > div > div:not(.dispute) > .quote').nth(1);
    const words = await row.locator('mark').textContent();
    assert.match(words, /a été reçu mercredi à Astana/);
    assert.match(await row.locator('code').textContent(), /visit\.etre-recu/);
    await row.locator('.quote-title').click();
    await page.waitForSelector('.aimed');
    const aimed = (await page.locator('.aimed').allTextContents()).join('');
    assert.equal(aimed, words);
    await page.goBack();
    await page.waitForSelector('.entry');
    assert.equal(await entries(page).count(), 1);
  }));

test('disputed values stand side by side', () =>
  at('/', {}, async (page) => {
    await page.locator('.entry', { hasText: 'désaccord' }).locator('.entry-head').click();
    const sides = page.locator('.dispute .side');
    await sides.first().waitFor();
    assert.equal(await sides.count(), 2);
    const [a, b] = [await sides.nth(0).boundingBox(), await sides.nth(1).boundingBox()];
    assert.ok(Math.abs(a.y - b.y) < 2 && b.x > a.x + a.width - 1);
  }));

test('filters are the address, and the address is the filters', () =>
  at('/', {}, async (page) => {
    await page.getByLabel('Ajouter un acteur').fill('Kazakhstan');
    await page.waitForURL(/actor=KAZ/);
    await page.getByLabel('Ajouter un acteur').fill('Russie');
    await page.waitForURL(/actor=KAZ&actor=RUS/);
    await page.getByRole('checkbox', { name: /démenti/ }).check();
    await page.waitForURL(/status=denied/);
    await page.waitForFunction(() => document.querySelectorAll('.entry').length === 1);
    await page.reload();
    await page.waitForSelector('.entry');
    assert.equal(await entries(page).count(), 1);
    assert.ok(await page.getByRole('checkbox', { name: /démenti/ }).isChecked());
    await page.getByText('Tout effacer').click();
    await page.waitForFunction(() => document.querySelectorAll('.entry').length === 9);
    await page.keyboard.press('/');
    await page.keyboard.type('ECHANGES');
    await page.waitForURL(/text=ECHANGES/);
    await page.getByLabel('Chercher').fill('zakharova');
    await page.waitForFunction(() => document.querySelectorAll('.entry').length === 0);
    await page.getByText('Rien ne répond à ces filtres').waitFor();
  }));

test('an answer given up half-way is no answer', () =>
  at('/', {}, async (page) => {
    // The body of each aborted answer breaks off as it does on a slow line.
    await page.evaluate(() => {
      const plain = window.fetch;
      window.fetch = async (path, options) => {
        const answer = await plain(path, { ...options, signal: undefined });
        const body = answer.json.bind(answer);
        answer.json = () =>
          new Promise((done, broken) => {
            const late = setTimeout(() => done(body()), 300);
            options.signal.addEventListener('abort', () => {
              clearTimeout(late);
              broken(new DOMException('given up', 'AbortError'));
            });
          });
        return answer;
      };
    });
    await page.getByLabel('Chercher').fill('sommet');
    await page.waitForURL(/text=sommet/);
    await page.getByLabel('Chercher').fill('zakharova');
    await page.waitForURL(/text=zakharova/);
    await page.getByText('Rien ne répond à ces filtres').waitFor();
  }));

test('a pair has its dossier', () =>
  at('/?actor=KAZ&actor=RUS', {}, async (page) => {
    await page.getByRole('link', { name: 'Ouvrir le dossier' }).click();
    await page.waitForURL(/\/pair\/KAZ\/RUS$/);
    await page.getByRole('heading', { name: 'Kazakhstan – Russie' }).waitFor();
    await page.waitForFunction(() => document.querySelectorAll('.entry').length === 4);
    await page.locator('.part .dispute .side').first().waitFor();
    assert.match(await page.locator('.balance').textContent(), /2 coopération.*0 conflit.*2 prévu/);
  }));

test('dates can be chosen by field and by dragging over the strip', () =>
  at('/', {}, async (page) => {
    await page.getByLabel('Depuis').fill('2024-12-01');
    await page.getByLabel('Depuis').blur();
    await page.waitForURL(/since=2024-12-01/);
    await page.waitForFunction(() => document.querySelectorAll('.entry').length === 2);
    const box = await page.locator('.strip svg').boundingBox();
    await page.mouse.move(box.x + 2, box.y + 20);
    await page.mouse.down();
    await page.mouse.move(box.x + 60, box.y + 20, { steps: 4 });
    await page.mouse.up();
    await page.waitForURL(/since=2024-02/);
    await page.waitForFunction(() => document.querySelectorAll('.entry').length === 1);
  }));

test('language and appearance can be chosen and are kept', () =>
  at('/', {}, async (page) => {
    await page.getByRole('button', { name: /Langue/ }).click();
    await page.getByRole('link', { name: 'Timeline' }).waitFor();
    await page.getByRole('button', { name: /Appearance/ }).click();
    await page.getByRole('button', { name: /Appearance/ }).click();
    await page.waitForFunction(() => document.documentElement.dataset.theme === 'dark');
    const dark = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    await page.reload();
    await page.getByRole('link', { name: 'Timeline' }).waitFor();
    assert.equal(await page.evaluate(() => document.documentElement.lang), 'en');
    assert.equal(await page.evaluate(() => getComputedStyle(document.body).backgroundColor), dark);
    assert.equal(dark, 'rgb(20, 23, 27)');
  }));

test('marks of an article can be chosen by layer', () =>
  at('/article/gazette-1', {}, async (page) => {
    const names = () => page.locator('.m-name').count();
    assert.equal(await names(), 0);
    await page.getByRole('checkbox', { name: /Noms/ }).check();
    await page.waitForSelector('.m-name');
    const text = await page.locator('.text').textContent();
    assert.match(text, /^Vladimir Poutine a été reçu mercredi/);
    await page.locator('.m-event').first().click();
    await page.getByText('visit.etre-recu').waitFor();
  }));

test('a server that does not answer is explained, and can be asked again', () =>
  at('/disputes', {}, async (page) => {
    await page.route('**/api/**', (route) => route.abort());
    await page.getByRole('link', { name: 'Chiffres' }).click();
    await page.getByText('Le programme ne répond pas').waitFor();
    await page.unroute('**/api/**');
    await page.getByRole('button', { name: 'Réessayer' }).click();
    await page.getByRole('table').waitFor();
    while (complaints.length && /ERR_FAILED/.test(complaints.at(-1))) complaints.pop();
  }));

test('print leaves the controls out', () =>
  at('/', {}, async (page) => {
    await page.emulateMedia({ media: 'print' });
    assert.equal(await page.locator('.filters').isVisible(), false);
    assert.equal(await page.locator('.entry').first().isVisible(), true);
  }));

for (const [width, colorScheme] of [[390, 'dark'], [1440, 'light']]) {
  test(`every view is accessible and fits, ${width} px, ${colorScheme}`, () =>
    at('/', { colorScheme, viewport: { width, height: 900 } }, async (page) => {
      const broken = [];
      for (const view of views) {
        await page.goto(base + view);
        await page.waitForLoadState('networkidle');
        const heads = await page.locator('.entry-head').all();
        for (const head of heads.slice(0, 6)) await head.click();
        if (heads.length) await page.waitForSelector('.quote');
        await page.waitForFunction(() => !document.querySelector('.stale, .loading'));
        const found = await page.evaluate(`${axe}; axe.run(document, { resultTypes: ['violations'] })`);
        broken.push(...found.violations.map((v) => `${view} ${v.id}: ${v.nodes.map((n) => n.target).join(', ')}`));
        const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        if (over > 0) broken.push(`${view} is ${over} px too wide`);
      }
      assert.deepEqual(broken, []);
    }));
}

test('the page is small', async () => {
  let size = 0;
  await at('/', {}, async (page) => {
    const files = await page.evaluate(() =>
      performance.getEntriesByType('resource').map((r) => r.name).filter((name) => /\/assets\//.test(name)),
    );
    for (const file of files) size += gzipSync(Buffer.from(await (await fetch(file)).arrayBuffer())).length;
  });
  assert.ok(size > 1000 && size < 100_000, `${size} bytes`);
});

test('the console has nothing to complain of', () => assert.deepEqual(complaints, []));
