import { useEffect, useRef, useState, type ReactElement } from 'react';
import { useWords } from '#/hooks/language.tsx';
import { Button } from '#/ui/button.tsx';
import { FileInput } from '#/ui/file-input.tsx';
import { smallPicture } from '#/ui/small-picture.ts';
import { PHOTO_WORDS } from './photo.words.ts';
import { KeptPhoto, Photo } from './reading-photo.tsx';
import { FORM_WORDS } from './readings.words.ts';

/** The photo that goes with a reading. */
export type PhotoChoice =
  | { readonly is: 'none' }
  /** One that is on this device already, by its name. */
  | { readonly is: 'kept'; readonly name: string }
  /** It is being made small. */
  | { readonly is: 'coming' }
  /** Base64, JPEG. */
  | { readonly is: 'new'; readonly data: string };

/** Takes a photo of a device's display, or chooses one, and shows it before anything is kept. */
export function PhotoField({
  photo,
  onPhoto,
}: {
  readonly photo: PhotoChoice;
  readonly onPhoto: (photo: PhotoChoice) => void;
}): ReactElement {
  const words = useWords(PHOTO_WORDS);
  const { error } = useWords(FORM_WORDS);
  const [isUnread, setUnread] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  // What was pressed is gone: the focus goes on to what stands in its place.
  const [isOwnDoing, setOwnDoing] = useState(false);
  useEffect(() => {
    if (isOwnDoing && photo.is === 'new') box.current?.focus();
  }, [isOwnDoing, photo.is]);
  const choose = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return;
    setOwnDoing(true);
    onPhoto({ is: 'coming' });
    const data = await smallPicture(file);
    setUnread(data === undefined);
    onPhoto(data === undefined ? { is: 'none' } : { is: 'new', data });
  };
  if (photo.is === 'none')
    return (
      <FileInput
        id="photo"
        label={words.label}
        hint={words.hint}
        error={isUnread ? words.unread : undefined}
        errorPrefix={error}
        accept="image/*"
        takesFocus={isOwnDoing}
        onChoose={(file) => void choose(file)}
      />
    );
  if (photo.is === 'coming') return <p role="status">{words.coming}</p>;
  return (
    <div className="nhsuk-form-group" role="group" aria-label={words.label} tabIndex={-1} ref={box}>
      {photo.is === 'new' ? <Photo data={photo.data} /> : <KeptPhoto name={photo.name} />}
      <p>{words.goes}</p>
      <Button
        kind="secondary"
        onClick={() => {
          setOwnDoing(true);
          onPhoto({ is: 'none' });
        }}
      >
        {words.remove}
      </Button>
    </div>
  );
}
