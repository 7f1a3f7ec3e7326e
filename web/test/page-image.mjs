// The picture in the README, from a server of examples/: node page-image.mjs http://localhost:8470 FILE
import { chromium } from 'playwright-core';
import { chromiumPath } from './chromium.mjs';

const [, , base, file] = process.argv;
const browser = await chromium.launch({ executablePath: chromiumPath(), args: ['--no-sandbox'] });
const page = await browser.newPage({ viewport: { width: 1280, height: 860 }, locale: 'fr-FR', colorScheme: 'light' });
await page.goto(`${base}/?actor=KAZ&actor=RUS&since=2024-11-01&until=2024-11-30`);
await page.locator('.entry', { hasText: /[3-9] articles/ }).first().locator('.entry-head').click();
await page.waitForSelector('.quote');
await page.mouse.move(0, 0);
await page.evaluate(() => document.activeElement?.blur());
await page.screenshot({ path: file });
await browser.close();
