import { useId, type ReactElement, type ReactNode } from 'react';

export interface NotificationBannerProps {
  /** The word on the coloured bar: "Important", "Success". */
  readonly title: string;
  readonly children: ReactNode;
  readonly success?: boolean;
}

export function NotificationBanner({
  title,
  children,
  success = false,
}: NotificationBannerProps): ReactElement {
  const id = useId();
  return (
    <div
      className={
        success ? 'nhsuk-notification-banner nhsuk-notification-banner--success' : 'nhsuk-notification-banner'
      }
      role={success ? 'alert' : 'region'}
      aria-labelledby={id}
    >
      <div className="nhsuk-notification-banner__header">
        <h2 className="nhsuk-notification-banner__title" id={id}>
          {title}
        </h2>
      </div>
      <div className="nhsuk-notification-banner__content">{children}</div>
    </div>
  );
}
