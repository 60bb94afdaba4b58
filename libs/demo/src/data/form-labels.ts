import { type FormOfCooperation, formOfCooperationLabels } from '@vstrecha/kernel';

/** A form of cooperation inside a Russian sentence. */
export function formInSentence(form: FormOfCooperation): string {
  const label = formOfCooperationLabels[form].ru;
  return label.charAt(0).toLowerCase() + label.slice(1);
}
