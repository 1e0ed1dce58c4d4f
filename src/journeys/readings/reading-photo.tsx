import { useEffect, useState, type ReactElement } from 'react';
import { useWords } from '#/hooks/language.tsx';
import { useReadings } from '#/hooks/readings.tsx';
import { Details } from '#/ui/details.tsx';
import { PHOTO_WORDS } from './photo.words.ts';
import { READINGS_WORDS } from './readings.words.ts';

/** A photo of a display (base64, JPEG). */
export function Photo({ data }: { readonly data: string }): ReactElement {
  const { alt } = useWords(PHOTO_WORDS);
  return <img className="app-photo" src={`data:image/jpeg;base64,${data}`} alt={alt} />;
}

/** A photo that is kept on this device, by its name. */
export function KeptPhoto({ name }: { readonly name: string }): ReactElement {
  const words = useWords(PHOTO_WORDS);
  const { loading } = useWords(READINGS_WORDS);
  const { photo } = useReadings();
  const [found, setFound] = useState<{ readonly data: string | undefined }>();
  useEffect(() => {
    let left = false;
    photo(name)
      .catch(() => undefined)
      .then(
        (data) => (left ? undefined : setFound({ data })),
        () => undefined,
      );
    return () => {
      left = true;
    };
  }, [photo, name]);
  if (found === undefined) return <p>{loading}</p>;
  return found.data === undefined ? <p>{words.gone}</p> : <Photo data={found.data} />;
}

/** The photo of a reading, opened only when somebody asks for it. */
export function PhotoDetails({ name }: { readonly name: string }): ReactElement {
  const { show } = useWords(PHOTO_WORDS);
  const [isOpen, setOpen] = useState(false);
  return (
    <Details summary={show} onToggle={setOpen}>
      {isOpen ? <KeptPhoto name={name} /> : null}
    </Details>
  );
}
