// What is fetched once, when it is first needed. A failure is not kept: whoever asks next makes another attempt.

/** Something that the page needs did not come. */
export class LoadError extends Error {}

/**
 * Run a task that needs the network; whatever goes wrong in it counts as not loaded.
 * @template T
 * @param {() => Promise<T>} task
 * @returns {Promise<T>}
 */
export const loaded = async (task) => {
  try {
    return await task();
  } catch (error) {
    throw new LoadError("not loaded", { cause: error });
  }
};

/**
 * Fetch a file of the site and read it as JSON; an answer that is not OK counts as not loaded.
 * @param {string} address
 * @returns {Promise<any>}
 */
export const loadJson = (address) =>
  loaded(async () => {
    const answer = await fetch(address);
    if (!answer.ok) throw new Error(`${answer.status} ${address}`);
    return answer.json();
  });

/**
 * Return a function that runs the task at its first call and hands out the same result ever after;
 * after a failure the next call runs the task anew. The task is told how many attempts were made before.
 * @template T
 * @param {(attempts: number) => Promise<T>} task
 * @returns {() => Promise<T>}
 */
export const once = (task) => {
  let attempts = 0;
  /** @type {Promise<T> | null} */
  let result = null;
  return () => {
    result ??= task(attempts).catch((error) => {
      attempts += 1;
      result = null;
      throw error;
    });
    return result;
  };
};

/**
 * Like `once`, for a family of things: one result for each key.
 * @template T
 * @param {(key: string) => Promise<T>} task
 * @returns {(key: string) => Promise<T>}
 */
export const onceEach = (task) => {
  /** @type {Map<string, () => Promise<T>>} */
  const known = new Map();
  return (key) => {
    const load = known.get(key) ?? once(() => task(key));
    known.set(key, load);
    return load();
  };
};
