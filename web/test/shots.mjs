// Screenshots of every view, for the eye: node shots.mjs http://localhost:8470 FOLDER
import { mkdirSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { chromiumPath } from './chromium.mjs';

const [, , base, folder] = process.argv;
mkdirSync(folder, { recursive: true });
const views = {
  timeline: '/',
  filtered: '/?actor=KAZ&actor=RUS&status=happened',
  dossier: '/pair/KAZ/RUS',
  disputes: '/disputes',
  expectations: '/expectations',
  figures: '/figures',
  statements: '/statements',
  articles: '/articles',
};
const browser = await chromium.launch({ executablePath: chromiumPath(), args: ['--no-sandbox'] });
for (const [width, height] of [[1440, 900], [390, 844]]) {
  for (const colorScheme of ['light', 'dark']) {
    const page = await browser.newPage({ viewport: { width, height }, colorScheme, locale: 'fr-FR' });
    for (const [name, address] of Object.entries(views)) {
      if (process.argv[4] && !process.argv[4].split(',').includes(name)) continue;
      await page.goto(base + address);
      await page.waitForLoadState('networkidle');
      if (name === 'timeline') {
        for (const head of (await page.locator('.entry-head').all()).slice(0, 4)) await head.click();
        await page.waitForLoadState('networkidle');
      }
      await page.screenshot({ path: `${folder}/${name}-${width}-${colorScheme}.png`, fullPage: true });
    }
    if (!process.argv[4] || process.argv[4].includes('article')) {
      await page.goto(base + '/');
      await page.locator('.entry-head').nth(3).click();
      await page.locator('.quote-title').first().click();
      await page.waitForLoadState('networkidle');
      await page.screenshot({ path: `${folder}/article-${width}-${colorScheme}.png`, fullPage: true });
    }
    await page.close();
  }
}
await browser.close();
