import { perZone } from '../shared/per-zone.js';
import { FormNotes } from './form-notes.js';
import { walkForms } from './form-walk.js';
import type { WrittenForms } from './forms.js';

/** Looks through the file once for all rules about portability. Linear. */
export const writtenForms = perZone(({ zone }): WrittenForms => {
  const notes = new FormNotes();
  for (const shape of zone.shapes()) walkForms(shape, notes);
  return notes;
});
