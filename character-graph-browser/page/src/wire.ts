/** The types of the wire format, which are generated from the Java types of the library. */
export type * from '../../../docs/wire/characterGraph';
