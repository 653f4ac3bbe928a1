// The shipped example, for stories that need it, whichever story is told before them.

/**
 * Loads the example unless it is there. Only a company without catalogs can load it, so what earlier stories have made goes to the
 * trash first: each story makes what it needs itself, and those have come to their end.
 */
export async function example(rest) {
  const { demo } = await rest.get('/company');
  if (demo.loaded) return;
  if (!demo.available) await clear(rest);
  await rest.post('/company/demo');
}

/** Puts every catalog of the company into the trash; gives whether the example can be loaded now. */
export async function clear(rest) {
  for (const { id } of await rest.get('/catalogs'))
    if (!id.startsWith('$')) await rest.delete(`/catalogs/${id}`);
  return (await rest.get('/company')).demo.available;
}
