/** Every record page: its address and its heading in both languages (the English ones are fixed). */
export const RECORD_PAGES = [
  ['/record', 'Your record'],
  ['/record/medicines', 'Medicines'],
  ['/record/allergies', 'Allergies and reactions'],
  ['/record/conditions', 'Conditions'],
  ['/record/results', 'Test results'],
  ['/record/vaccinations', 'Vaccinations'],
  ['/record/procedures', 'Procedures'],
  ['/record/visits', 'Visits'],
  ['/record/documents', 'Letters and documents'],
  ['/record/timeline', 'Timeline'],
  ['/record/changes', 'What has changed'],
  ['/record/questions', 'Questions to ask'],
  ['/record/search?q=blood', 'Search your record'],
  ['/record/sources', 'Where your record comes from'],
] as const;

/** Pages that belong to the person and their device, and are reached from the menu or the foot of every page. */
export const OWN_PAGES = [
  ['/people', 'Acting for someone else'],
  ['/settings', 'Settings'],
  ['/readings', 'Your readings'],
  ['/emergency', 'Emergency card'],
] as const;

/** Pages that other pages lead to. */
export const FURTHER_PAGES = [
  ['/readings/plan', 'Blood pressure plan'],
  ['/readings/diary', 'Your diaries'],
  ['/readings/device', 'Take readings from a device'],
  ['/readings/new', 'Add a reading'],
  ['/readings/answers', 'Answers to questions'],
  ['/readings/import', 'Import readings from a file'],
  ['/readings/sharing', 'Who may see your readings'],
] as const;
