import "react";

declare module "react" {
  interface CSSProperties {
    /** What a style sheet takes from the page. */
    [property: `--${string}`]: string | number;
  }
}
