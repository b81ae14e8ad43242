import type { Story } from './stories.ts';

/** A small paper in two editions: enough for every kind of page to have something on it. */
export const englishStories: readonly Story[] = [
  {
    source_id: 'harbour',
    headline: 'Harbour council votes to keep the old crane',
    standfirst: 'After nine years of argument the last wooden crane on the quay will stay where it is.',
    section: 'Local',
    authors: ['Ada Moreno', 'Tom Okafor'],
    topics: ['Harbour', 'Heritage'],
    language: 'en',
    published_at: '2026-11-20T09:30:00Z',
    text: `PORT ELLEN — The council voted by seven to two on Thursday to keep the wooden crane that has stood on the harbour quay since 1911.

The decision ends nine years in which the crane was closed, surveyed, nearly sold and twice set on fire. It will now be repaired, at a cost that the harbour master puts at 340,000.

What happens next

Work begins in March. The quay will be closed on weekdays until the beams have been replaced.

- Beams: oak from the estate at Kildalton
- Chain: the original, tested to four tonnes
- Paint: none, as in 1911

“We have buried better things than this crane, and regretted each of them,” said Moira Campbell, who chaired the inquiry.`,
  },
  {
    source_id: 'ferry',
    headline: 'Ferry to the islands will sail twice a day again',
    standfirst: 'A second crew has been found for the winter timetable.',
    section: 'Local',
    authors: ['Ada Moreno'],
    topics: ['Harbour', 'Transport'],
    language: 'en',
    published_at: '2026-11-21T07:00:00Z',
    text: `The harbour ferry will go back to two sailings a day from Monday, the operator said, after a second crew was found for the winter.

Islanders had asked for it since the harbour council closed the northern quay in October.`,
  },
  {
    source_id: 'chess',
    headline: 'Schoolgirl draws with the grandmaster in the rain',
    section: 'Sport',
    authors: ['Tom Okafor'],
    topics: ['Chess'],
    language: 'en',
    published_at: '2026-11-22T18:15:00Z',
    text: `Forty boards stood in the market square, and at half past six only one of them still had pieces on it.

Isla McNeill, who is eleven, offered a draw on move 61. The grandmaster looked at the sky, and took it.`,
  },
];

export const arabicStories: readonly Story[] = [
  {
    source_id: 'bread',
    headline: 'المخابز تعود إلى العمل ليلًا في الحي القديم',
    standfirst: 'بعد ثلاثة أشهر من الإغلاق، يعود الخبز الساخن قبل الفجر.',
    section: 'محليات',
    authors: ['ليلى حداد'],
    topics: ['الخبز', 'الحي القديم'],
    language: 'ar',
    published_at: '2026-11-21T05:00:00Z',
    text: `عادت ستة مخابز في الحي القديم إلى العمل ليلًا بعد اتفاق مع البلدية على ساعات تسليم الطحين.

وقال صاحب أقدم هذه المخابز إن الفرن لم يبرد منذ عام 1954 إلا في الصيف الماضي. وأضاف أن الزبائن كانوا يسألون كل يوم عن موعد العودة.

ماذا يقول السكان

قالت إحدى الجارات إن رائحة الخبز هي ساعة الحي، وإن الناس تأخروا عن أعمالهم حين غابت.`,
  },
  {
    source_id: 'library',
    headline: 'مكتبة الميناء تفتح أبوابها يوم الجمعة',
    section: 'ثقافة',
    authors: ['سامي نصار'],
    topics: ['الحي القديم'],
    language: 'ar',
    published_at: '2026-11-22T10:00:00Z',
    text: `تفتح مكتبة الميناء أبوابها يوم الجمعة لأول مرة منذ عشرين عامًا، بعد أن جمع السكان ثمن السقف الجديد.

ويبدأ الدوام من العاشرة صباحًا حتى صلاة المغرب.`,
  },
];
