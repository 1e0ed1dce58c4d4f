/** The pages of the navigation, in its order; only pages that exist. `name` is the key of its words. */
export const PAGES = [
  { path: '/record', name: 'record' },
  { path: '/record/medicines', name: 'medicines' },
  { path: '/record/allergies', name: 'allergies' },
  { path: '/record/conditions', name: 'conditions' },
  { path: '/record/results', name: 'results' },
  { path: '/record/vaccinations', name: 'vaccinations' },
  { path: '/record/procedures', name: 'procedures' },
  { path: '/record/visits', name: 'visits' },
  { path: '/record/documents', name: 'documents' },
  { path: '/record/timeline', name: 'timeline' },
  { path: '/readings', name: 'readings' },
  { path: '/emergency', name: 'emergency' },
  { path: '/record/changes', name: 'changes' },
  { path: '/record/questions', name: 'questions' },
  { path: '/record/search', name: 'search' },
  { path: '/record/sources', name: 'sources' },
] as const;
