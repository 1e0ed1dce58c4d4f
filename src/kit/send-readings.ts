/** What the browser is asked to wake the service worker for when there is a network. */
export const SEND_READINGS = 'send-readings';
