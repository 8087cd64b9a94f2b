/// <reference types="vite/client" />
import 'vue-router';

declare module 'vue-router' {
  interface RouteMeta {
    /** Reached without being signed in (sign-in, invitation, set-up). */
    public?: boolean;
    /** The page stands alone, without the shell around it. */
    bare?: boolean;
    /** What one needs to open the page; without it the page says so. */
    permission?: string;
    /** Message key of the page's name: document title, palette, breadcrumbs. */
    titleKey?: string;
  }
}
