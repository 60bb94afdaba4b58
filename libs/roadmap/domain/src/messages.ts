import type { Messages } from '@vstrecha/kernel';

export type RoadmapCode = keyof typeof roadmapMessages;

/** What the roadmap refuses: what is wrong, where, and what to do about it. */
export const roadmapMessages = {
  'roadmap.not-found': {
    ru: 'Дорожная карта не найдена. Создайте её на странице мероприятия.',
    en: 'There is no such roadmap. Create it on the page of the event.',
  },
  'roadmap.model-not-found': {
    ru: 'Дорожная карта, взятая за образец, не найдена среди доступных вам. Выберите её из списка.',
    en: 'The roadmap to be taken as a model is not among those that you may read. Choose one from the list.',
  },
  'roadmap.event-not-found': {
    ru: 'Мероприятие не найдено. Обновите список и выберите его ещё раз.',
    en: 'There is no such event. Reload the list and choose it again.',
  },
  'roadmap.not-drawable': {
    ru: 'Дорожная карта закрыта от правки, новые мероприятия не предлагаются. Верните её в проект.',
    en: 'The roadmap is frozen, nothing new is proposed for it. Return it to the draft.',
  },
  'roadmap.exists': {
    ru: 'У мероприятия уже есть дорожная карта. Откройте её и внесите правку.',
    en: 'The event has a roadmap already. Open it and change it.',
  },
  'roadmap.not-editable': {
    ru: 'Дорожная карта в состоянии «{stateRu}»: текст закрыт от правки. Верните её в проект, это начнёт новую редакцию.',
    en: 'The roadmap is in the state “{stateEn}”, its text is frozen. Return it to the draft, which begins a new edition.',
  },
  'roadmap.transition-forbidden': {
    ru: 'Из состояния «{fromRu}» нельзя перейти в «{toRu}». Выберите один из доступных переходов.',
    en: 'There is no step from “{fromEn}” to “{toEn}”. Choose one of the steps there are.',
  },
  'roadmap.empty': {
    ru: 'В дорожной карте нет принятых мероприятий. Примите предложенные или добавьте свои.',
    en: 'The roadmap has no accepted actions. Accept what is proposed, or add your own.',
  },
  'roadmap.undecided': {
    ru: 'Не рассмотрено предложенных мероприятий: {count}. Примите или отклоните каждое.',
    en: 'Proposed actions that nobody has decided on: {count}. Accept or reject each.',
  },
  'roadmap.incomplete': {
    ru: 'Принятых мероприятий без ответственного или срока: {count}. Заполните их.',
    en: 'Accepted actions without an owner or a due date: {count}. Fill them in.',
  },
  'roadmap.open-items': {
    ru: 'Не исполнено мероприятий: {count}. Отметьте их исполненными или снятыми.',
    en: 'Actions that are not done: {count}. Mark them as done or cancelled.',
  },
  'roadmap.objections': {
    ru: 'Осталось возражений без ответа: {count}. Ответьте на каждое или измените мероприятие и получите согласие.',
    en: 'Objections without an answer: {count}. Answer each, or change the action and have it accepted.',
  },
  'review.not-open': {
    ru: 'Мероприятие сейчас не на согласовании. Дождитесь, когда дорожную карту направят на согласование.',
    en: 'The action is not in review now. Wait until the roadmap is sent to review.',
  },
  'review.not-yours': {
    ru: 'Вы не исполнитель этого мероприятия. Откройте список своих мероприятий.',
    en: 'You are not an executor of this action. Open the list of your own actions.',
  },
  'review.not-for-organizer': {
    ru: 'Согласуют и возражают исполнители. Укажите делегацию, за которую вы записываете.',
    en: 'Executors accept and object. Say for which delegation you write it down.',
  },
  'review.answer-only-organizer': {
    ru: 'На возражения отвечает организатор. Оставьте замечание или новое возражение.',
    en: 'Objections are answered by the organizer. Leave a comment or another objection.',
  },
  'review.nothing-to-answer': {
    ru: 'Возражений без ответа нет. Оставьте замечание.',
    en: 'There is no objection without an answer. Leave a comment.',
  },
  'review.text-missing': {
    ru: 'Не написан текст. Возражение, ответ и замечание без него не понять.',
    en: 'The text is missing. An objection, an answer or a comment says nothing without it.',
  },
  'report.not-yours': {
    ru: 'Отчитываются исполнители мероприятия. Откройте список своих мероприятий.',
    en: 'The executors of an action report on it. Open the list of your own actions.',
  },
  'report.not-followed': {
    ru: 'По этому мероприятию сейчас не отчитываются: дорожная карта не утверждена, закрыта, или мероприятие снято.',
    en: 'There is nothing to report on now: the roadmap is not approved or is closed, or the action is cancelled.',
  },
  'report.empty': {
    ru: 'Отчёт пуст. Напишите, что сделано, укажите значение показателя или приложите подтверждение.',
    en: 'The report is empty. Say what was done, give the value reached, or attach a confirmation.',
  },
  'report.unconfirmed': {
    ru: 'Исполнение не подтверждено. Приложите файл или ссылку либо напишите, чем оно подтверждается.',
    en: 'Nothing confirms that it is done. Attach a file or a link, or say what confirms it.',
  },
  'report.link-unclear': {
    ru: 'Ссылка «{link}» не читается. Вставьте адрес целиком, он начинается с https://.',
    en: 'The link “{link}” is unclear. Paste the whole address, which begins with https://.',
  },
  'report.file-not-found': {
    ru: 'Файл не найден среди приложенных к этому мероприятию. Загрузите его ещё раз.',
    en: 'There is no such file attached to this action. Upload it again.',
  },
  'file.type': {
    ru: 'Файл «{name}» такого вида не принимается. Подойдут PDF, DOCX, XLSX, ODT, ODS, JPEG и PNG.',
    en: 'A file of the kind of “{name}” is not taken. Use PDF, DOCX, XLSX, ODT, ODS, JPEG or PNG.',
  },
  'file.too-large': {
    ru: 'Файл больше {max} МБ. Уменьшите его или дайте ссылку.',
    en: 'The file is larger than {max} MB. Make it smaller, or give a link.',
  },
  'file.empty': {
    ru: 'Файл пуст. Выберите другой.',
    en: 'The file is empty. Choose another one.',
  },
  'file.too-many': {
    ru: 'К мероприятию уже приложено файлов: {max}, больше нельзя. Дайте ссылку.',
    en: 'The action has {max} files already, and takes no more. Give a link.',
  },
  'roadmap.edition-without-proposals': {
    ru: 'В утверждённой редакции предложений нет. Уберите номер редакции или предложения.',
    en: 'An approved edition holds no proposals. Leave out the edition or the proposals.',
  },
  'roadmap.edition-not-found': {
    ru: 'Такой утверждённой редакции нет. Выберите её из списка.',
    en: 'There is no such approved edition. Choose one from the list.',
  },
  'roadmap.subject-missing': {
    ru: 'Не указано, чему посвящена дорожная карта. Введите продолжение её названия.',
    en: 'It is not said what the roadmap is for. Enter the rest of its title.',
  },
  'roadmap.position-missing': {
    ru: 'Не указана должность подписывающего. Введите её.',
    en: 'A signatory has no position. Enter it.',
  },
  'roadmap.section-key': {
    ru: 'Ключ раздела «{key}» не подходит: нужны латинские буквы, цифры, дефис, сначала буква.',
    en: 'The section key “{key}” does not fit: use Latin letters, digits and hyphens, a letter first.',
  },
  'roadmap.section-twice': {
    ru: 'Раздел с ключом «{key}» указан дважды. Оставьте один.',
    en: 'The section key “{key}” is given twice. Keep one.',
  },
  'roadmap.section-title': {
    ru: 'У раздела нет названия. Введите его.',
    en: 'A section has no title. Enter one.',
  },
  'roadmap.section-in-use': {
    ru: 'Раздел «{title}» нельзя убрать: в нём есть мероприятия. Перенесите их в другой раздел.',
    en: 'The section “{title}” cannot be removed, as it holds actions. Move them to another one.',
  },
  'roadmap.form-unknown': {
    ru: 'Неизвестная форма сотрудничества «{form}». Выберите форму из списка.',
    en: 'Unknown form of cooperation “{form}”. Choose one from the list.',
  },
  'roadmap.form-twice': {
    ru: 'Форма сотрудничества «{form}» указана дважды. Оставьте её в одном месте.',
    en: 'The form of cooperation “{form}” is given twice. Keep it in one place.',
  },
  'roadmap.lead-unknown': {
    ru: 'Неизвестно, кто ведёт: «{lead}». Выберите колледж (school) или предприятие (employer).',
    en: 'It is unclear who leads: “{lead}”. Choose the school or the employer.',
  },
  'roadmap.too-long': {
    ru: 'Слишком длинный текст: {length} знаков при допустимых {max}. Сократите его.',
    en: 'The text is too long: {length} characters where {max} are allowed. Shorten it.',
  },
  'roadmap.too-many': {
    ru: 'Слишком много строк: {count} при допустимых {max}. Уберите лишние.',
    en: 'There are too many lines: {count} where {max} are allowed. Remove some.',
  },
  'item.not-found': {
    ru: 'Мероприятие дорожной карты не найдено. Обновите страницу и выберите его ещё раз.',
    en: 'There is no such action. Reload the page and choose it again.',
  },
  'item.drawn': {
    ru: 'Мероприятие предложено по итогам встреч, удалить его нельзя: оно появилось бы снова. Отклоните его с причиной.',
    en: 'The action was drawn from outcomes and cannot be deleted, as it would come back. Reject it with a reason.',
  },
  'item.drawn-meanwhile': {
    ru: 'В это же время мероприятия предлагал другой человек. Обновите страницу и повторите.',
    en: 'Somebody else was drawing actions at the same moment. Reload the page and try again.',
  },
  'item.source-not-found': {
    ru: 'Пункт программы, из которого взято поручение, не найден. Выберите его из программы мероприятия.',
    en: 'The agenda item that the assignment comes from was not found. Choose it from the programme.',
  },
  'item.source-unclear': {
    ru: 'Не ясно, откуда взято мероприятие. Выберите пункт программы или напишите, каким решением оно дано.',
    en: 'It is not clear where the action comes from. Choose an agenda item, or say which decision asks for it.',
  },
  'item.transition-forbidden': {
    ru: 'Из состояния «{fromRu}» нельзя перейти в «{toRu}». Выберите один из доступных переходов.',
    en: 'There is no step from “{fromEn}” to “{toEn}”. Choose one of the steps there are.',
  },
  'item.not-under-way': {
    ru: 'Отметить «{toRu}» можно только после утверждения дорожной карты. Сначала утвердите её.',
    en: '“{toEn}” can be set only after the roadmap is approved. Approve it first.',
  },
  'item.reason-missing': {
    ru: 'Не указана причина. Напишите, почему мероприятие отклонено или снято.',
    en: 'The reason is missing. Say why the action is rejected or cancelled.',
  },
  'item.section-unknown': {
    ru: 'Раздела «{key}» нет в дорожной карте. Выберите раздел из списка.',
    en: 'The roadmap has no section “{key}”. Choose one from the list.',
  },
  'item.text-missing': {
    ru: 'Не написано, что нужно сделать. Введите текст.',
    en: 'It is not said what is to be done. Enter a text.',
  },
  'item.party-name-missing': {
    ru: 'У исполнителя нет названия. Введите организацию или должность.',
    en: 'An executor has no name. Enter an organization or an office.',
  },
  'item.indicator-missing': {
    ru: 'У показателя нет текста. Введите, что измеряется.',
    en: 'The indicator has no text. Enter what is measured.',
  },
  'item.no-indicator': {
    ru: 'У мероприятия нет показателя, записать достигнутое значение некуда. Сначала задайте показатель.',
    en: 'The action has no indicator to hold the reached value. Set one first.',
  },
  'item.figure-out-of-range': {
    ru: 'Значение {value} не подходит: нужно целое число, не меньше нуля.',
    en: 'The value {value} does not fit: it must be a whole number from zero.',
  },
  'item.years-not-planned': {
    ru: 'По годам выходит {sum}, а плановое значение {planned}. Исправьте одно из них.',
    en: 'The years add up to {sum}, but {planned} is planned. Correct one of them.',
  },
  'item.years-not-aimed': {
    ru: 'Проценты по годам не складываются: за последний год указано {sum}, а плановое значение {planned}. Исправьте одно из них.',
    en: 'Per cent of several years are not added up: the last year says {sum}, but {planned} is planned. Correct one of them.',
  },
  'item.year-out-of-range': {
    ru: 'Год {year} вне допустимых 2000–2100. Проверьте год.',
    en: 'The year {year} lies outside 2000–2100. Check it.',
  },
  'item.merge-alone': {
    ru: 'Объединить можно не меньше двух мероприятий. Выберите ещё одно.',
    en: 'It takes at least two actions to merge. Choose another one.',
  },
  'item.merge-state': {
    ru: 'Объединить и разделить можно предложенное или принятое мероприятие, а это в состоянии «{stateRu}».',
    en: 'Only proposed or accepted actions can be merged or split; this one is “{stateEn}”.',
  },
  'item.units-differ': {
    ru: 'Показатели измеряются в разных единицах: «{one}» и «{other}». Сложить их нельзя; измените показатель.',
    en: 'The indicators have different units: “{one}” and “{other}”, and cannot be added up. Change one of them.',
  },
  'item.split-nothing': {
    ru: 'Не выбрано, что выделить. Отметьте хотя бы один источник.',
    en: 'Nothing is chosen to be split off. Choose at least one source.',
  },
  'item.split-everything': {
    ru: 'Выделены все источники, в мероприятии ничего не осталось бы. Оставьте хотя бы один.',
    en: 'All sources are chosen, which would leave nothing. Keep at least one.',
  },
  'item.source-unknown': {
    ru: 'У мероприятия нет такого источника. Обновите страницу и выберите его ещё раз.',
    en: 'The action has no such source. Reload the page and choose it again.',
  },
  'item.day-unclear': {
    ru: 'Дата «{day}» не читается. Введите существующий день, например 2023-12-01.',
    en: 'The day “{day}” is no date. Enter an existing day, for example 2023-12-01.',
  },
  'item.days-reversed': {
    ru: 'Окончание {due} раньше начала {start}. Поменяйте даты местами.',
    en: 'The due day {due} lies before the start {start}. Swap the days.',
  },
} as const satisfies Messages;
