import { lazy, type ReactElement, Suspense, useEffect, useMemo, useState } from 'react';
import { useLanguage, useWords } from '#/hooks/language.tsx';
import { useNarrative } from '#/hooks/narrative.ts';
import { formatName, formatWord, showingOf } from '#/record-view/entry-format.ts';
import { NarrativeView } from '#/record-view/narrative-view.tsx';
import { useSourceLanguage } from '#/record-view/source-text.tsx';
import { DOCUMENT_WORDS } from './document.words.ts';
import { LetterView } from './letter-view.tsx';

const PdfView = lazy(async () => ({ default: (await import('./pdf-view.tsx')).PdfView }));

export interface DocumentContentProps {
  readonly contentType: string;
  readonly bytes: Uint8Array;
  readonly title: string;
  readonly source: string | undefined;
}

/** Shows a file by its kind, and offers to save every one. */
export function DocumentContent(props: DocumentContentProps): ReactElement {
  const words = useWords(DOCUMENT_WORDS);
  const { language } = useLanguage();
  const url = useBlobUrl(props.bytes, props.contentType);
  return (
    <>
      <p>
        {url === undefined ? null : (
          <a className="nhsuk-link" href={url} download={fileName(props.title, props.contentType)}>
            {words.save}
          </a>
        )}{' '}
        ({formatWord(props.contentType, language)}). {words.saveNote}
      </p>
      <Shown {...props} url={url} />
    </>
  );
}

function Shown({
  contentType,
  bytes,
  title,
  source,
  url,
}: DocumentContentProps & { readonly url: string | undefined }): ReactElement {
  const words = useWords(DOCUMENT_WORDS);
  const lang = useSourceLanguage()(source);
  const showing = showingOf(contentType);
  if (bytes.length === 0) return <p>{words.emptyText}</p>;
  switch (showing) {
    case 'pdf':
      return (
        <Suspense fallback={<p role="status">{words.opening}</p>}>
          <PdfView bytes={bytes} source={source} />
        </Suspense>
      );
    case 'text':
      return (
        <div className="app-letter app-text" role="region" aria-label={words.region}>
          <span lang={lang}>{decode(bytes, contentType)}</span>
        </div>
      );
    case 'picture':
      return url === undefined ? (
        <p role="status">{words.opening}</p>
      ) : (
        <img className="app-picture" src={url} alt={words.pictureOf(title)} />
      );
    case 'letter':
      return <LetterView xml={decode(bytes, contentType)} lang={lang} />;
    case 'narrative':
      return <Narrative xhtml={decode(bytes, contentType)} lang={lang} />;
    case 'save-only':
      return <p>{words.cannotShow(formatName(contentType))}</p>;
  }
}

function Narrative({
  xhtml,
  lang,
}: {
  readonly xhtml: string;
  readonly lang: string | undefined;
}): ReactElement {
  const words = useWords(DOCUMENT_WORDS);
  const blocks = useNarrative(xhtml);
  if (blocks === undefined) return <p role="status">{words.opening}</p>;
  if (blocks.length === 0) return <p>{words.unreadableShow}</p>;
  return (
    <div className="app-letter" role="region" aria-label={words.region}>
      <div lang={lang}>
        <NarrativeView blocks={blocks} tableLabel={words.table} />
      </div>
    </div>
  );
}

/** By the character set named in the media type; UTF-8 where none is named or the name is unknown. */
function decode(bytes: Uint8Array, contentType: string): string {
  const charset = /charset=["']?([\w-]+)/i.exec(contentType)?.[1] ?? 'utf-8';
  try {
    return new TextDecoder(charset).decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes);
  }
}

function useBlobUrl(bytes: Uint8Array, contentType: string): string | undefined {
  const [url, setUrl] = useState<string>();
  const blob = useMemo(
    () => new Blob([new Uint8Array(bytes)], { type: safeType(contentType) }),
    [bytes, contentType],
  );
  useEffect(() => {
    const made = URL.createObjectURL(blob);
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [blob]);
  return url;
}

/** A saved file must not open as a page of this service: markup is handed over as plain bytes. */
function safeType(contentType: string): string {
  const showing = showingOf(contentType);
  return showing === 'pdf' || showing === 'picture' ? contentType : 'application/octet-stream';
}

const ENDINGS: Readonly<Record<string, string>> = {
  PDF: 'pdf',
  TXT: 'txt',
  JPEG: 'jpg',
  PNG: 'png',
  GIF: 'gif',
  TIFF: 'tif',
  WebP: 'webp',
  XML: 'xml',
  CDA: 'xml',
  HTML: 'html',
  XHTML: 'xhtml',
  RTF: 'rtf',
};

function fileName(title: string, contentType: string): string {
  const stem =
    title
      .replace(/[^\p{L}\p{N} _-]+/gu, ' ')
      .trim()
      .slice(0, 80) || 'document';
  const ending = ENDINGS[formatName(contentType)];
  return ending === undefined || stem.toLowerCase().endsWith(` ${ending}`) ? stem : `${stem}.${ending}`;
}
