import type { FormField } from './block-forms.ts';
import type { EditorWords } from './words.ts';

/** A labelled control for one attribute. */
export interface FieldControl {
  readonly attribute: string;
  readonly dom: HTMLElement;
  /** Shows a value that came from elsewhere. */
  show(value: unknown): void;
}

/** Makes the control; `onChange` is told the value with every change. */
export function makeField(
  field: FormField,
  words: EditorWords,
  onChange: (value: string) => void,
): FieldControl {
  const dom = document.createElement('label');
  dom.className = `block-field block-field-${field.kind}`;
  const name = document.createElement('span');
  name.textContent = words.fields[field.label];
  const control = controlOf(field, words);
  control.addEventListener('input', () => onChange(control.value));
  dom.append(name, control);
  return {
    attribute: field.attribute,
    dom,
    show: (value) => {
      const text = String(value ?? '');
      if (control.value !== text) control.value = text;
    },
  };
}

function controlOf(
  { kind }: FormField,
  words: EditorWords,
): HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement {
  if (kind === 'correction') return choiceOf(words.corrections);
  if (kind === 'chart') return choiceOf(words.chartForms);
  if (kind === 'lines' || kind === 'code') {
    const area = document.createElement('textarea');
    area.rows = kind === 'code' ? 5 : 2;
    area.spellcheck = kind === 'lines';
    area.dir = kind === 'code' ? 'ltr' : 'auto';
    return area;
  }
  const input = document.createElement('input');
  input.type = kind === 'date' ? 'date' : kind === 'address' ? 'url' : 'text';
  input.dir = kind === 'line' ? 'auto' : 'ltr';
  return input;
}

function choiceOf(labels: Readonly<Record<string, string>>): HTMLSelectElement {
  const choice = document.createElement('select');
  for (const [value, label] of Object.entries(labels)) {
    const option = document.createElement('option');
    option.value = value;
    option.textContent = label;
    choice.append(option);
  }
  return choice;
}
