/** What whoever helps in an emergency needs first, in the order in which they need it. */
export const EMERGENCY_KINDS = ['allergy', 'medicine', 'condition'] as const;
export type EmergencyKind = (typeof EMERGENCY_KINDS)[number];
