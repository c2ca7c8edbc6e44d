export { HeldSource } from './held';
