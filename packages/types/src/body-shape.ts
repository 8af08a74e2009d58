/** Which names the members of a value have, as far as the contract names them. Without any it says nothing. */
export interface BodyShape {
  /** What the value is made of, or one of what it may be: shapes, or names of shared ones. */
  readonly of?: readonly (BodyShape | string)[];
  readonly members?: Readonly<Record<string, BodyShape>>;
  /** That of members whose names are free. */
  readonly others?: BodyShape;
  /** That of the elements of a list. */
  readonly items?: BodyShape;
}
