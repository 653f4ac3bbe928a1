import './global.css';
import { createTheme, type MantineColorsTuple, Modal, Popover, Tooltip } from '@mantine/core';

const indigo: MantineColorsTuple = [
  '#eef0ff',
  '#e0e3ff',
  '#c6caff',
  '#a5abfc',
  '#818cf8',
  '#6366f1',
  '#4f46e5',
  '#4338ca',
  '#3730a3',
  '#312e81',
];

/** Greys with a slight warmth: paper by day, graphite by night. */
const gray: MantineColorsTuple = [
  '#fafaf9',
  '#f5f5f3',
  '#ecece9',
  '#dfdfda',
  '#c9c8c2',
  '#a3a29b',
  '#76756f',
  '#5a5954',
  '#3d3c39',
  '#262523',
];

const dark: MantineColorsTuple = [
  '#e7e6e2',
  '#c8c7c1',
  '#a3a29b',
  '#85847d',
  '#4d4c48',
  '#3b3a37',
  '#2c2b29',
  '#1d1c1b',
  '#171615',
  '#100f0f',
];

/** The look of Artel: dense, calm, one accent. Sizes are steps of an 8 px grid at 14 px text. */
export const theme = createTheme({
  fontFamily: "'Inter Variable', system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif",
  fontFamilyMonospace: "ui-monospace, 'SF Mono', 'Cascadia Mono', Consolas, 'Liberation Mono', monospace",
  primaryColor: 'indigo',
  primaryShade: { light: 6, dark: 6 },
  colors: { indigo, gray, dark },
  defaultRadius: 6,
  fontSizes: { xs: '12px', sm: '14px', md: '14px', lg: '16px', xl: '20px' },
  spacing: { xs: '8px', sm: '12px', md: '16px', lg: '24px', xl: '32px' },
  headings: {
    fontWeight: '600',
    sizes: { h1: { fontSize: '20px' }, h2: { fontSize: '16px' }, h3: { fontSize: '14px' } },
  },
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Button: { defaultProps: { size: 'xs', fz: 14 } },
    ActionIcon: { defaultProps: { variant: 'subtle', color: 'gray', size: 28 } },
    TextInput: { defaultProps: { size: 'sm' } },
    PasswordInput: { defaultProps: { size: 'sm' } },
    Textarea: { defaultProps: { size: 'sm' } },
    Select: { defaultProps: { size: 'sm', allowDeselect: false } },
    MultiSelect: { defaultProps: { size: 'sm' } },
    NumberInput: { defaultProps: { size: 'sm' } },
    Checkbox: { defaultProps: { size: 'sm' } },
    Switch: { defaultProps: { size: 'sm' } },
    SegmentedControl: { defaultProps: { size: 'sm' } },
    // Without the placeholder the first item gets the focus; a menu may hold nothing but items.
    Menu: {
      defaultProps: {
        shadow: 'md',
        transitionProps: { duration: 100 },
        withinPortal: true,
        withInitialFocusPlaceholder: false,
      },
    },
    Popover: Popover.extend({ defaultProps: { shadow: 'md', transitionProps: { duration: 100 } } }),
    Tooltip: Tooltip.extend({ defaultProps: { openDelay: 400, fz: 12, transitionProps: { duration: 100 } } }),
    InputWrapper: { styles: { label: { marginBottom: 3 }, description: { marginBottom: 4 } } },
    Drawer: { styles: { title: { fontSize: 16, fontWeight: 600 } } },
    Modal: Modal.extend({
      styles: { title: { fontSize: 16, fontWeight: 600 } },
      defaultProps: {
        centered: true,
        overlayProps: { backgroundOpacity: 0.35 },
        transitionProps: { duration: 120 },
      },
    }),
  },
});
