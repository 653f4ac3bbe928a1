import { admin, story } from './harness/index.mjs';

for (const language of ['ru', 'en']) {
  story(
    `sign-in page, ${language}`,
    { account: null, language },
    async ({ page, go, shot, settled, accessible }) => {
      await go('/');
      await accessible();
      await shot('sign-in');
      await page.fill('input[name=email]', admin.email);
      await page.fill('input[name=password]', 'not the password');
      await page.click('button[type=submit]');
      await page.getByRole('alert').waitFor();
      await shot('sign-in-wrong');
      await page.fill('input[name=password]', admin.password);
      await page.click('button[type=submit]');
      await page.getByRole('navigation').waitFor();
      await settled();
      await shot('start');
    },
  );
}

story('sign-in page on a phone', { account: null, size: 'phone' }, async ({ go, shot }) => {
  await go('/');
  await shot('sign-in');
});
