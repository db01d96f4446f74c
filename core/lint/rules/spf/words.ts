import { say } from '../../../words/phrase.js';

/** What becomes of a record with an error in it (RFC 7208 s4.6). */
export const permerror = say`receivers give up on the whole record (permerror)`;
