// What the theme's early script leaves for others: it keeps values in the reader's browser, by the address of the site.

declare const __md_scope: URL
declare function __md_get(key: string): unknown
declare function __md_set(key: string, value: unknown): void
