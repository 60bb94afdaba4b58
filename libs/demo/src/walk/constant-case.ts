/** `trainingCentre` as the API's enums write it: `TRAINING_CENTRE`. */
export type ConstantCase<Text extends string, Result extends string = ''> = Text extends `${infer Letter}${infer Rest}`
  ? ConstantCase<Rest, `${Result}${Letter extends Lowercase<Letter> ? Uppercase<Letter> : `_${Letter}`}`>
  : Result;

export function constantCase<Text extends string>(text: Text): ConstantCase<Text> {
  return text.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase() as ConstantCase<Text>;
}
