// `data-settled` on the document tells browser stories that nothing is on its way: no request, no lazy page,
// no waiting timer. Stories wait for it and never for time.
let holds = 0;
let check = 0;

function mark(settled: boolean) {
  document.documentElement.dataset.settled = String(settled);
}

function later() {
  const mine = ++check;
  // Three frames: time for React to render the answer and for that render to ask for more.
  requestAnimationFrame(() =>
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        if (holds === 0 && mine === check) mark(true);
      }),
    ),
  );
}

/** Holds the marker at "false" until the returned function is called (more calls than one do no harm). */
export function holdSettled(): () => void {
  holds++;
  check++;
  mark(false);
  let released = false;
  return () => {
    if (released) return;
    released = true;
    holds--;
    if (holds === 0) later();
  };
}

/** Holds the marker while the promise runs. */
export async function settling<T>(work: Promise<T>): Promise<T> {
  const release = holdSettled();
  try {
    return await work;
  } finally {
    release();
  }
}
