// The scenario editor by the words on the screen, and a catalog for its stories.
import { opened } from './rights.mjs';

let counter = 0;

/** A catalog of this story alone, with a field for each kind of comparison. */
export async function requests(rest) {
  const mark = `${Date.now() % 1_000_000}${++counter}`;
  const section = await opened(rest, { name: `Поддержка ${mark}`, icon: 'headset' });
  const name = `Обращения ${mark}`;
  const items = [
    { id: 'new', name: 'Новое', color: 'D3E3FF' },
    { id: 'closed', name: 'Закрыто', color: 'D2F4D9' },
  ];
  const fields = [
    { id: 'title', name: 'Тема', type: 'text', config: { type: 'text' } },
    { id: 'status', name: 'Статус', type: 'dropdown', config: { items, defaultEmptyValue: ['new'] } },
    { id: 'amount', name: 'Сумма', type: 'number', config: {} },
    { id: 'until', name: 'Ответить до', type: 'date', config: { type: 'time', time: true } },
  ];
  const { id } = await rest.post('/catalogs', { name, icon: 'headset', sectionId: section, fields });
  return { id, name };
}

/** What a person does in the editor, by the words on the screen. */
export function editor(page, settled) {
  const panel = page.getByRole('complementary', { name: /^(Настройки|Settings)$/ });
  const palette = page.getByRole('complementary', {
    name: /^(Что можно поставить на схему|What can be put on the diagram)$/,
  });
  const choose = async (label, option) => {
    await panel.getByRole('combobox', { name: label, exact: true }).click();
    await page.getByRole('option', { name: option, exact: true }).click();
    await settled();
  };
  return {
    panel,
    choose,
    put: async (name) => {
      await palette.getByRole('button', { name, exact: true }).click();
      await settled();
    },
    click: async (id) => {
      await page.locator(`[data-element-id="${id}"] > .djs-hit`).first().click();
      await settled();
    },
    fill: async (label, text) => {
      await panel.getByRole('textbox', { name: label, exact: true }).fill(text);
      await page.keyboard.press('Tab');
      await settled();
    },
    chosen: () => new URL(page.url()).searchParams.get('element'),
  };
}

/** Chooses from the list of what is seldom put on a step. */
export async function more(page, title) {
  await page.locator('.djs-context-pad .a-pad-more').click();
  await page.locator('.djs-popup').getByText(title, { exact: true }).click();
}
