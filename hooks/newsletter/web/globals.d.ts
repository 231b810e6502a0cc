// What a worker has, which the types of pages do not know; the build writes the first into its head.

declare const BUILD: { core: Record<string, string>; list: string; files: number; bytes: number }
declare const clients: { claim(): Promise<void> }
declare const registration: ServiceWorkerRegistration
declare function skipWaiting(): Promise<void>

interface ExtendableEvent extends Event {
  waitUntil(work: Promise<unknown>): void
}
interface ExtendableMessageEvent extends ExtendableEvent {
  readonly data: { task: string; value?: any }
  readonly ports: readonly MessagePort[]
}
interface FetchEvent extends ExtendableEvent {
  readonly request: Request
  respondWith(answer: Promise<Response>): void
}
