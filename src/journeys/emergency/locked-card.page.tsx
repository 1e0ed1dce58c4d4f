import type { ReactElement } from 'react';
import type { EmergencyCard } from '#/hooks/emergency-card.ts';
import { useWords } from '#/hooks/language.tsx';
import { Link } from '#/ui/link.tsx';
import { PageHeading } from '#/ui/page-heading.tsx';
import { CardView } from './card-view.tsx';
import { CARD_WORDS, EMERGENCY_WORDS } from './emergency.words.ts';

/** `/emergency` while the record is locked: the cards whose owners chose that they may be read so. */
export function LockedCardPage({ cards }: { readonly cards: readonly EmergencyCard[] }): ReactElement {
  const { heading } = useWords(CARD_WORDS);
  const words = useWords(EMERGENCY_WORDS);
  return (
    <div className="app-reading">
      <PageHeading text={heading} />
      {cards.map((card, place) => (
        <CardView key={place} card={card} />
      ))}
      <p className="app-no-print">
        <Link to="/record">{words.toUnlock}</Link>
      </p>
    </div>
  );
}
