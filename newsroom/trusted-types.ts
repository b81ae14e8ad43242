interface TrustedTypes {
  createPolicy(name: string, rules: { createHTML(text: string): string }): void;
}

/**
 * The page's policy lets no script write markup. Mantine fills its style elements through `innerHTML`: style
 * rules pass, since text without "<" makes no element wherever it is put. Everything else throws.
 */
export function allowStyleRulesAlone(): void {
  const { trustedTypes } = window as { trustedTypes?: TrustedTypes };
  trustedTypes?.createPolicy('default', {
    createHTML: (text) => {
      if (text.includes('<')) throw new TypeError('Markup is not written as text here.');
      return text;
    },
  });
}
