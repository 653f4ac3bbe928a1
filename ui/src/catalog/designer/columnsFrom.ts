/** From this width on palette, card and settings stand side by side; as in Designer.module.css. */
export const columnsFrom = 1024;
