export * from '../shared/per-zone.js';
