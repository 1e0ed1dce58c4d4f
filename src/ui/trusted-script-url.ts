/** What the browser's Trusted Types offer here; not every browser has them yet. */
interface ScriptUrlPolicy {
  createScriptURL(url: string): unknown;
}

interface TrustedTypesWindow {
  trustedTypes?: {
    createPolicy(name: string, rules: { createScriptURL(url: string): string }): ScriptUrlPolicy;
  };
}

/** Scripts come from our own origin and nowhere else. */
function checked(url: string): string {
  if (new URL(url, location.href).origin !== location.origin)
    throw new TypeError('A script of another origin');
  return url;
}

const policy = (globalThis as TrustedTypesWindow).trustedTypes?.createPolicy('app#script-url', {
  createScriptURL: checked,
});

/** A worker's address in the form that the content-security policy (`require-trusted-types-for 'script'`) asks for. */
export function trustedScriptUrl(url: string): string {
  return (policy?.createScriptURL(url) ?? checked(url)) as string;
}
