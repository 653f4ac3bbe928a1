// The shipped example, for the stories of stories/example.

/** Loads the example unless it is there; only a company that has made nothing else can. */
export async function example(rest) {
  const { demo } = await rest.get('/company');
  if (!demo.loaded) await rest.post('/company/demo');
}
