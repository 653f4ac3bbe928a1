import { defineLook } from '../look';

/** A heading: it groups the fields below it and holds no value. */
export default defineLook<null>({ Cell: () => null, text: () => '' });
