import { createTheme, type MantineColorsTuple } from '@mantine/core';

/** The printer's red of the paper (DESIGN.md), from its lightest to its darkest. */
const press: MantineColorsTuple = [
  '#fdf0ee',
  '#f8dad7',
  '#f0b3ae',
  '#ea8a83',
  '#e3665e',
  '#cf3f3b',
  '#b3242a',
  '#96121d',
  '#7b0d17',
  '#5f0810',
];

const headline = "'Newsreader', 'Noto Naskh Arabic', Georgia, 'Times New Roman', serif";

export const theme = createTheme({
  // What is dangerous is in the paper's red too: the framework's own is too light to be read as text.
  colors: { press, red: press },
  primaryColor: 'press',
  primaryShade: { light: 7, dark: 6 },
  autoContrast: true,
  fontFamily: "system-ui, 'Segoe UI', 'Noto Sans', 'Noto Sans Arabic', sans-serif",
  fontFamilyMonospace: 'ui-monospace, monospace',
  headings: {
    fontFamily: headline,
    fontWeight: '560',
    // The title of every page is of one size, be it said or not.
    sizes: { h1: { fontSize: '1.625rem', lineHeight: '1.35' } },
  },
  defaultRadius: 2,
  cursorType: 'pointer',
  focusRing: 'auto',
  respectReducedMotion: true,
  components: {
    Button: { defaultProps: { size: 'sm' } },
    // `dir` of a field goes to the box around it; words in either direction stand in the field itself.
    TextInput: { defaultProps: { attributes: { input: { dir: 'auto' } } } },
    Textarea: { defaultProps: { attributes: { input: { dir: 'auto' } } } },
    Tooltip: { defaultProps: { openDelay: 400 } },
    Modal: { defaultProps: { centered: true } },
  },
});
