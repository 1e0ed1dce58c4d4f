// @ts-check
/*
 * Stands apart from the app and is loaded before it: when a version does not begin, nobody is stuck with it. It takes the
 * next version if the server has one, which may be the last good one again, and otherwise says what to do. What is stored
 * on the device is not touched.
 */
(() => {
  const LONGEST_START_MS = 20_000;
  const WORDS = [
    {
      lang: 'en-GB',
      heading: 'This service did not start',
      text: 'Something is wrong with this version of it. What is kept on this device is still there, and still locked. If you need medical help now, call 111, or 999 in an emergency.',
      again: 'Try again',
    },
    {
      lang: 'cy',
      heading: 'Ni ddechreuodd y gwasanaeth hwn',
      text: 'Mae rhywbeth o’i le ar y fersiwn hon. Mae’r hyn sydd wedi’i gadw ar y ddyfais hon yn dal yno, a than glo. Os oes angen cymorth meddygol arnoch nawr, ffoniwch 111, neu 999 mewn argyfwng.',
      again: 'Rhowch gynnig arall arni',
    },
  ];
  let isDone = false;

  const hasBegun = () => (document.getElementById('root')?.childElementCount ?? 0) > 0;

  /** @returns {Promise<ServiceWorker | undefined>} another version than the one that does not begin */
  async function nextVersion() {
    const registration = await navigator.serviceWorker.getRegistration();
    if (registration === undefined) return undefined;
    await registration.update().catch(() => undefined);
    const next = registration.installing ?? registration.waiting;
    if (next === null || next.state === 'installed') return next ?? undefined;
    return new Promise((resolve) => {
      next.addEventListener('statechange', () => resolve(next.state === 'installed' ? next : undefined));
    });
  }

  function say() {
    const root = document.getElementById('root');
    if (root === null) return;
    for (const words of WORDS) {
      const part = document.createElement('div');
      part.className = 'app-no-script';
      part.lang = words.lang;
      const heading = document.createElement('h1');
      heading.textContent = words.heading;
      const text = document.createElement('p');
      text.textContent = words.text;
      const again = document.createElement('button');
      again.className = 'nhsuk-button';
      again.textContent = words.again;
      again.addEventListener('click', () => location.reload());
      part.append(heading, text, again);
      root.append(part);
    }
  }

  async function look() {
    if (isDone || hasBegun()) return;
    isDone = true;
    const next = 'serviceWorker' in navigator ? await nextVersion().catch(() => undefined) : undefined;
    if (next === undefined) {
      if (!hasBegun()) say();
      return;
    }
    navigator.serviceWorker.addEventListener('controllerchange', () => location.reload());
    next.postMessage({ is: 'take-over' });
  }

  // A script that does not arrive tells nobody but those who listen on the way down.
  const soon = () => setTimeout(() => void look(), 1000);
  addEventListener(
    'error',
    ({ target }) => {
      if (target === window || target instanceof HTMLScriptElement) soon();
    },
    true,
  );
  addEventListener('unhandledrejection', soon);
  addEventListener('load', () => setTimeout(() => void look(), LONGEST_START_MS));
})();
