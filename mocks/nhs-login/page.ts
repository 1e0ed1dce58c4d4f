import type { FastifyReply } from 'fastify';
import { html, type Html } from './html.ts';
import type { Language } from './words.ts';

/** One page in the NHS frame. */
export interface Page {
  language: Language;
  /** Shown in the header and at the end of the document title. */
  serviceName: string;
  title: string;
  skip: string;
  footer: string;
  /** Label and address of the same page in the other language; absent where there is none. */
  toggle?: { label: string; href: string; language: Language };
  body: Html;
}

const LOGO = html`<svg
  class="nhsuk-header__logo"
  xmlns="http://www.w3.org/2000/svg"
  viewBox="0 0 200 80"
  height="40"
  width="100"
  focusable="false"
  role="img"
  aria-label="NHS"
>
  <title>NHS</title>
  <path
    fill="currentcolor"
    d="M200 0v80H0V0h200Zm-27.5 5.5c-14.5 0-29 5-29 22 0 10.2 7.7 13.5 14.7 16.3l.7.3c5.4 2 10.1 3.9 10.1 8.4 0 6.5-8.5 7.5-14 7.5s-12.5-1.5-16-3.5L135 70c5.5 2 13.5 3.5 20 3.5 15.5 0 32-4.5 32-22.5 0-19.5-25.5-16.5-25.5-25.5 0-5.5 5.5-6.5 12.5-6.5a35 35 0 0 1 14.5 3l4-13.5c-4.5-2-12-3-20-3Zm-131 2h-22l-14 65H22l9-45h.5l13.5 45h21.5l14-65H64l-9 45h-.5l-13-45Zm63 0h-18l-13 65h17l6-28H117l-5.5 28H129l13.5-65H125L119.5 32h-20l5-24.5Z"
  />
</svg>`;

function toggleLink(page: Page): Html | false {
  if (!page.toggle) return false;
  const { label, href, language } = page.toggle;
  return html`<nav class="stand-in-language" aria-label="Language / Iaith">
    <a class="nhsuk-link" href="${href}" lang="${language}" hreflang="${language}" rel="alternate"
      >${label}</a
    >
  </nav>`;
}

/** The whole document. It needs no script and names only addresses of its own origin. */
export function renderPage(page: Page): string {
  return html`<!doctype html>
    <html lang="${page.language}">
      <head>
        <meta charset="utf-8" />
        <title>${page.title} – ${page.serviceName}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <meta name="theme-color" content="#005eb8" />
        <link rel="icon" href="/assets/images/favicon.svg" sizes="any" type="image/svg+xml" />
        <link rel="stylesheet" href="/assets/nhsuk.css" />
        <link rel="stylesheet" href="/assets/stand-in.css" />
      </head>
      <body>
        <a class="nhsuk-skip-link" href="#maincontent">${page.skip}</a>
        <header class="nhsuk-header" role="banner">
          <div class="nhsuk-header__container nhsuk-width-container">
            <div class="nhsuk-header__service">
              ${LOGO}<span class="nhsuk-header__service-name">${page.serviceName}</span>
            </div>
          </div>
        </header>
        <div class="nhsuk-width-container">
          ${toggleLink(page)}
          <main class="nhsuk-main-wrapper" id="maincontent" tabindex="-1">${page.body}</main>
        </div>
        <footer class="nhsuk-footer" role="contentinfo">
          <div class="nhsuk-width-container"><p class="nhsuk-body-s">${page.footer}</p></div>
        </footer>
      </body>
    </html>`.markup;
}

/**
 * The policy of a page: own styles and pictures, no script. `formTargets` are the origins a form's answer may be
 * redirected through, since browsers hold `form-action` against every hop.
 */
export function pagePolicy(formTargets: readonly string[]): string {
  return [
    "default-src 'none'",
    "style-src 'self'",
    "img-src 'self'",
    `form-action ${["'self'", ...formTargets].join(' ')}`,
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** Sends a page with its policy; never cached, since it belongs to one sign-in. */
export function sendPage(
  reply: FastifyReply,
  page: Page,
  formTargets: readonly string[],
  status = 200,
): FastifyReply {
  return reply
    .code(status)
    .header('content-security-policy', pagePolicy(formTargets))
    .header('cache-control', 'no-store')
    .type('text/html; charset=utf-8')
    .send(renderPage(page));
}
