import { afterEach, describe, expect, it } from 'vitest';
import { speak, t } from '@/kernel';
import { readDrawn } from './drawn';
import { labelOf, type Speech, shownValue } from './words';

const speech: Speech = { t, components: [], triggers: [], catalogs: [] };

const file = (step: string) => `<?xml version="1.0" encoding="UTF-8"?>
<b:definitions xmlns:b="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:a="urn:artel:scenario:1" xmlns:tool="http://tool.example" targetNamespace="t">
<b:process id="P"><b:userTask id="X" name="Шаг"${step}</b:userTask></b:process></b:definitions>`;

async function told(step: string): Promise<Record<string, string>> {
  const drawn = await readDrawn(file(step));
  const part = drawn.get('X');
  if (!part) throw new Error('no step');
  return Object.fromEntries(
    part.settings
      .filter(({ path }) => path !== 'name')
      .map((one) => [labelOf(one, part, drawn, speech), shownValue(one, part, drawn, speech)]),
  );
}

const extended = (inside: string) => `><b:extensionElements>${inside}</b:extensionElements>`;

afterEach(() => speak('ru'));

describe('settings are told in words', () => {
  it('buttons by what stands on them', async () => {
    const one = '<a:task><a:outcome id="F3" label="Да"/></a:task>';
    const other = '<a:task><a:outcome id="F3" label="Да" color="green" comment="required"/></a:task>';
    await speak('ru');
    expect(await told(extended(one))).toEqual({ 'Надпись кнопки': 'Да' });
    expect(await told(extended(other))).toEqual({
      'Надпись кнопки': 'Да',
      'Цвет кнопки «Да»': 'Зелёный',
      'Кнопка «Да» требует комментария': t('scenario:test.on'),
    });
    await speak('en');
    expect(await told(extended(other))).toMatchObject({
      'Label of the button': 'Да',
      'Colour of the button “Да”': 'Green',
    });
  });

  it('buttons whose id has dots as well', async () => {
    await speak('en');
    const plain = '<a:task><a:outcome id="sign.yes.1" label="Да"/></a:task>';
    const green = '<a:task><a:outcome id="sign.yes.1" label="Да" color="green"/></a:task>';
    expect(await told(extended(plain))).toEqual({ 'Label of the button': 'Да' });
    expect(await told(extended(green))).toEqual({
      'Label of the button': 'Да',
      'Colour of the button “Да”': 'Green',
    });
  });

  it('data of other programs as such, with the name that they have there', async () => {
    await speak('ru');
    expect(await told(extended('<tool:meta color="red"/>'))).toEqual({
      'Данные другой программы (meta.color)': 'red',
    });
    expect(await told(' tool:mark="7">')).toEqual({ 'Данные другой программы (tool:mark)': '7' });
    await speak('en');
    expect(await told(extended('<tool:meta color="red"/>'))).toEqual({
      'Data of another program (meta.color)': 'red',
    });
  });

  it('parts of BPMN that are not run, too', async () => {
    await speak('ru');
    const labels = Object.keys(
      await told(
        ' startQuantity="2" implementation="##WebService"><b:documentation>Текст</b:documentation>' +
          '<b:potentialOwner id="O"><b:resourceAssignmentExpression><b:formalExpression>Отдел</b:formalExpression></b:resourceAssignmentExpression></b:potentialOwner><b:multiInstanceLoopCharacteristics behavior="None"/>',
      ),
    );
    expect(labels).toEqual(
      expect.arrayContaining(['Описание', 'Сколько раз', 'Чем исполняется', 'Кто выполняет', 'Повторение']),
    );
    expect(labels.filter((one) => /^[a-z]/.test(one))).toEqual([]);
  });
});
