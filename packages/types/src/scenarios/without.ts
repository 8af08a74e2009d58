/** The members of an object but for some. */
export function without<Values extends object, Name extends keyof Values>(
  values: Values,
  ...names: readonly Name[]
): Omit<Values, Name> {
  const left = { ...values };
  for (const name of names) delete left[name];
  return left;
}
