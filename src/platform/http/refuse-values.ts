import type { z } from 'zod';
import { InvalidInput } from '../../domain/errors.ts';
import type { FieldRefusal, Refusal } from '../../domain/refusals/refusal.ts';
import { requests } from '../../domain/refusals/requests.ts';
import { values } from '../../domain/refusals/values.ts';

type Issue = z.core.$ZodIssue;

/** A request that does not fit, with each field that does not. */
export function unfitRequest(error: z.core.$ZodError): InvalidInput {
  return new InvalidInput(requests.request_unfit(), { errors: fieldRefusals(error) });
}

/** Why each value of these was refused. */
function fieldRefusals({ issues }: z.core.$ZodError): FieldRefusal[] {
  return issues.map((issue) => ({ field: issue.path.join('.'), ...refusalOf(issue) }));
}

function refusalOf(issue: Issue): Refusal {
  switch (issue.code) {
    case 'custom':
      return isRefusal(issue.params?.refusal) ? issue.params.refusal : values.value_unfit();
    case 'invalid_type':
      return issue.input === undefined && issue.message.endsWith('received undefined')
        ? values.value_missing()
        : values.value_wrong_kind({ expected: issue.expected });
    case 'invalid_value':
      return values.value_not_listed({ options: issue.values.map(String) });
    case 'unrecognized_keys':
      return values.names_unknown({ names: issue.keys });
    case 'too_small':
      return tooSmall(issue.origin, Number(issue.minimum));
    case 'too_big':
      return tooLarge(issue.origin, Number(issue.maximum));
    case 'invalid_format':
      return (unfitFormats[issue.format] ?? values.value_unfit)();
    default:
      return values.value_unfit();
  }
}

const unfitFormats: Readonly<Record<string, () => Refusal>> = {
  email: values.email_unfit,
  url: values.url_unfit,
  date: values.day_unfit,
  datetime: values.moment_unfit,
};

function tooSmall(origin: string, least: number): Refusal {
  if (origin === 'string') return least === 1 ? values.text_empty() : values.text_too_short({ least });
  return isNumber(origin) ? values.number_too_small({ least }) : values.list_too_short({ least });
}

function tooLarge(origin: string, most: number): Refusal {
  if (origin === 'string') return values.text_too_long({ most });
  return isNumber(origin) ? values.number_too_large({ most }) : values.list_too_long({ most });
}

const isNumber = (origin: string) => ['number', 'int', 'bigint'].includes(origin);

function isRefusal(value: unknown): value is Refusal {
  return typeof value === 'object' && value !== null && 'code' in value && 'sentence' in value;
}
