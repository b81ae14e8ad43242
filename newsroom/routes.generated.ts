// Written by `npm run generate` from the description that the API gives of itself (/api/openapi.json).

export interface Routes {
  POST: {
    '/api/articles': {
      given: {
        body: StoryText;
      };
      answer: TakenStory;
    };
    '/api/board/views': {
      given: {
        body: {
          name: string;
          search: string;
        };
      };
      answer: SavedViews;
    };
    '/api/articles/{id}/annotations': {
      given: {
        id: string;
        body: NewAnnotation;
      };
      answer: MadeAnnotation;
    };
    '/api/articles/{id}/annotations/{annotation}/replies': {
      given: {
        id: string;
        annotation: string;
        body: NewReply;
      };
      answer: void;
    };
    '/api/articles/{id}/annotations/{annotation}/resolve': {
      given: {
        id: string;
        annotation: string;
      };
      answer: void;
    };
    '/api/articles/{id}/annotations/{annotation}/reopen': {
      given: {
        id: string;
        annotation: string;
      };
      answer: void;
    };
    '/api/articles/{id}/annotations/{annotation}/accept': {
      given: {
        id: string;
        annotation: string;
        body: Acceptance;
      };
      answer: void;
    };
    '/api/articles/{id}/annotations/{annotation}/reject': {
      given: {
        id: string;
        annotation: string;
        body: Rejection;
      };
      answer: void;
    };
    '/api/for-you/read': {
      given: {
        body: {
          upTo: number;
        };
      };
      answer: void;
    };
    '/api/for-you/{notice}/read': {
      given: {
        notice: number;
      };
      answer: Notice;
    };
    '/api/articles/{id}/restore': {
      given: {
        id: string;
        body: StoryRestoration;
      };
      answer: StoryRestored;
    };
    '/api/style/links': {
      given: {
        body: StyleLinksRequest;
      };
      answer: StyleLinkTroubles;
    };
    '/api/style/rules': {
      given: {
        body: StyleRuleInput;
      };
      answer: StyleRule;
    };
    '/api/style/try': {
      given: {
        body: StyleTrialRequest;
      };
      answer: StyleTrialPage;
    };
    '/api/articles/{id}/translations/up-to-date': {
      given: {
        id: string;
      };
      answer: void;
    };
    '/api/articles/{id}/publish': {
      given: {
        id: string;
        body?: PublishRequest;
      };
      answer: PublishAnswer;
    };
    '/api/articles/{id}/unpublish': {
      given: {
        id: string;
        body?: UnpublishRequest;
      };
      answer: void;
    };
    '/api/articles/{id}/retract': {
      given: {
        id: string;
        body: RetractRequest;
      };
      answer: void;
    };
    '/api/articles/{id}/send': {
      given: {
        id: string;
        body?: HandOver;
      };
      answer: void;
    };
    '/api/articles/{id}/return': {
      given: {
        id: string;
        body?: HandOver;
      };
      answer: void;
    };
    '/api/articles/{id}/approve': {
      given: {
        id: string;
      };
      answer: void;
    };
    '/api/articles/{id}/gates/{gate}/waive': {
      given: {
        id: string;
        gate: "standfirst" | "dateline" | "byline" | "topics" | "alt_text" | "credit" | "picture_rights" | "approval";
        body: Because;
      };
      answer: void;
    };
    '/api/articles/{id}/hold/lift': {
      given: {
        id: string;
        body: Because;
      };
      answer: void;
    };
    '/api/articles/{id}/spike': {
      given: {
        id: string;
        body: Because;
      };
      answer: void;
    };
    '/api/articles/{id}/recover': {
      given: {
        id: string;
      };
      answer: void;
    };
    '/api/articles/{id}/schedule': {
      given: {
        id: string;
        body: ScheduleRequest;
      };
      answer: ScheduleAnswer;
    };
    '/api/articles/{id}/embargo/lift': {
      given: {
        id: string;
        body: Because;
      };
      answer: void;
    };
    '/api/articles/{id}/corrections': {
      given: {
        id: string;
        body: CorrectionRequest;
      };
      answer: CorrectionAnswer;
    };
    '/api/articles/{id}/corrections/{correction}/approve': {
      given: {
        id: string;
        correction: string;
      };
      answer: AddressAnswer;
    };
    '/api/articles/{id}/corrections/{correction}/reject': {
      given: {
        id: string;
        correction: string;
        body: Because;
      };
      answer: void;
    };
    '/api/articles/{id}/previews': {
      given: {
        id: string;
        body: PreviewRequest;
      };
      answer: PreviewAnswer;
    };
    '/api/minor-kinds': {
      given: {
        body: MinorKindRequest;
      };
      answer: MinorKindAnswer;
    };
    '/api/alarms/{alarm}/seen': {
      given: {
        alarm: string;
      };
      answer: void;
    };
    '/api/articles/{id}/coverage': {
      given: {
        id: string;
      };
      answer: void;
    };
    '/api/articles/{id}/coverage/end': {
      given: {
        id: string;
      };
      answer: void;
    };
    '/api/articles/{id}/coverage/posts': {
      given: {
        id: string;
        body: PostRequest;
      };
      answer: PostAnswer;
    };
    '/api/articles/{id}/coverage/posts/{post}/publish': {
      given: {
        id: string;
        post: string;
        body: PostVersion;
      };
      answer: PublishPostAnswer;
    };
    '/api/fronts/{edition}/launch': {
      given: {
        edition: string;
        section?: string | null | undefined;
        body: {
          version: number;
        };
      };
      answer: FrontLaunch;
    };
    '/api/fronts/{edition}/give-back': {
      given: {
        edition: string;
        section?: string | null | undefined;
      };
      answer: FrontLaunch;
    };
    '/api/fronts/{edition}/undo': {
      given: {
        edition: string;
        section?: string | null | undefined;
        body: {
          launch: number;
        };
      };
      answer: FrontLaunch;
    };
    '/api/fronts/{edition}/schedules': {
      given: {
        edition: string;
        section?: string | null | undefined;
        body: FrontScheduleRequest;
      };
      answer: FrontScheduleAnswer;
    };
    '/api/fronts/{edition}/fill': {
      given: {
        edition: string;
        section?: string | null | undefined;
        body: FillFront;
      };
      answer: FilledFront;
    };
    '/api/session': {
      given: {
        body: {
          email: string;
          password: string;
        };
      };
      answer: EntryAnswer;
    };
    '/api/session/code': {
      given: {
        body: {
          code: string;
        };
      };
      answer: EntryAnswer;
    };
    '/api/session/passkey/options': {
      given: {};
      answer: PasskeyQuestion;
    };
    '/api/session/passkey': {
      given: {
        body: {
          response: ShownPasskey;
        };
      };
      answer: EntryAnswer;
    };
    '/api/claim': {
      given: {
        body: {
          token: string;
          name: string;
          email: string;
          password: string;
        };
      };
      answer: EntryAnswer;
    };
    '/api/invitations/look': {
      given: {
        body: {
          token: string;
        };
      };
      answer: {
        name: string;
        email: string;
      };
    };
    '/api/invitations/accept': {
      given: {
        body: {
          token: string;
          name: string;
          password: string;
        };
      };
      answer: EntryAnswer;
    };
    '/api/password-resets': {
      given: {
        body: {
          email: string;
        };
      };
      answer: void;
    };
    '/api/password-resets/use': {
      given: {
        body: {
          token: string;
          password: string;
        };
      };
      answer: void;
    };
    '/api/account/confirm': {
      given: {
        body: {
          password: string;
        };
      };
      answer: void;
    };
    '/api/account/totp': {
      given: {};
      answer: TotpProposal;
    };
    '/api/account/recovery-codes': {
      given: {};
      answer: RecoveryCodes;
    };
    '/api/account/passkeys/options': {
      given: {};
      answer: PasskeyProposal;
    };
    '/api/account/passkeys': {
      given: {
        body: {
          name: string;
          response: MadePasskey;
        };
      };
      answer: RecoveryCodes;
    };
    '/api/people/invitations': {
      given: {
        body: InvitationRequest;
      };
      answer: {
        id: string;
      };
    };
    '/api/people/invitations/{id}/send': {
      given: {
        id: string;
      };
      answer: void;
    };
    '/api/keys': {
      given: {
        body: NewApiKey;
      };
      answer: MadeApiKey;
    };
    '/api/media-from-address': {
      given: {
        body: MediaAddress;
      };
      answer: AddedMedia;
    };
    '/api/media/{id}/restore': {
      given: {
        id: string;
      };
      answer: MediaAsset;
    };
    '/api/media/{id}/replace': {
      given: {
        id: string;
        body: MediaReplaceRequest;
      };
      answer: MediaReplaceAnswer;
    };
    '/api/media-warnings/{id}/seen': {
      given: {
        id: number;
      };
      answer: void;
    };
    '/api/site/changes/{id}/undo': {
      given: {
        id: number;
      };
      answer: SiteChangeAnswer;
    };
  };
  GET: {
    '/api/articles': {
      given: {
        lifecycle?: string | null | undefined;
        edition?: string | null | undefined;
        section?: string | null | undefined;
        person?: string | null | undefined;
        genre?: "news" | "analysis" | "opinion" | "feature" | "obituary" | "explainer" | "live" | null | undefined;
        language?: string | null | undefined;
        updatedSince?: string | null | undefined;
        dueBefore?: string | null | undefined;
        q?: string | null | undefined;
        order?: "changed" | "due" | null | undefined;
        limit?: number | null | undefined;
        after?: string | null | undefined;
      };
      answer: StoryPage;
    };
    '/api/articles/{id}': {
      given: {
        id: string;
      };
      answer: Story;
    };
    '/api/board/people': {
      given: {};
      answer: Colleagues;
    };
    '/api/board/views': {
      given: {};
      answer: SavedViews;
    };
    '/api/articles/{id}/annotations': {
      given: {
        id: string;
        version?: number | null | undefined;
      };
      answer: Annotations;
    };
    '/api/articles/{id}/mentionable': {
      given: {
        id: string;
      };
      answer: Mentionable;
    };
    '/api/for-you': {
      given: {
        unread?: "true" | "false" | null | undefined;
        limit?: number | null | undefined;
        after?: number | null | undefined;
      };
      answer: NoticePage;
    };
    '/api/for-you/unread': {
      given: {};
      answer: UnreadNotices;
    };
    '/api/for-you/settings': {
      given: {};
      answer: NoticeSettings;
    };
    '/api/articles/{id}/versions': {
      given: {
        id: string;
        before?: number | null | undefined;
      };
      answer: StoryVersions;
    };
    '/api/articles/{id}/versions/{version}': {
      given: {
        id: string;
        version: number;
      };
      answer: StoryVersion;
    };
    '/api/articles/{id}/diff': {
      given: {
        id: string;
        from: number;
        to: number;
      };
      answer: StoryDifference;
    };
    '/api/articles/{id}/blame': {
      given: {
        id: string;
        version: number;
        from: number;
        to: number;
      };
      answer: StoryBlame;
    };
    '/api/style': {
      given: {};
      answer: HouseStyle;
    };
    '/api/style/changes': {
      given: {
        before?: number | null | undefined;
      };
      answer: StyleChanges;
    };
    '/api/articles/{id}/style': {
      given: {
        id: string;
      };
      answer: StoryStyle;
    };
    '/api/topics': {
      given: {
        edition: string;
        q?: string | null | undefined;
      };
      answer: TopicChoices;
    };
    '/api/articles/{id}/translations': {
      given: {
        id: string;
      };
      answer: Translations;
    };
    '/api/articles/{id}/fields': {
      given: {
        id: string;
      };
      answer: StoryFields;
    };
    '/api/story-choices': {
      given: {};
      answer: StoryChoices;
    };
    '/api/bylines': {
      given: {
        edition: string;
        q?: string | null | undefined;
      };
      answer: KnownNames;
    };
    '/api/articles/{id}/publication': {
      given: {
        id: string;
      };
      answer: PublicationState;
    };
    '/api/articles/{id}/publication/changes': {
      given: {
        id: string;
      };
      answer: UnpublishedChanges;
    };
    '/api/gates': {
      given: {};
      answer: GateRules[];
    };
    '/api/minor-kinds': {
      given: {};
      answer: (MinorKindRequest & {
        id: string;
      })[];
    };
    '/api/alarms': {
      given: {};
      answer: Alarm[];
    };
    '/api/articles/{id}/coverage': {
      given: {
        id: string;
        before?: string | null | undefined;
      };
      answer: CoverageState;
    };
    '/api/fronts': {
      given: {};
      answer: FrontList;
    };
    '/api/fronts/{edition}': {
      given: {
        edition: string;
        section?: string | null | undefined;
      };
      answer: Front;
    };
    '/api/fronts/{edition}/stories': {
      given: {
        edition: string;
        section?: string | null | undefined;
        which?: "live" | "coming" | null | undefined;
        after?: string | null | undefined;
      };
      answer: FrontStories;
    };
    '/api/fronts/{edition}/preview': {
      given: {
        edition: string;
        section?: string | null | undefined;
        of?: "draft" | "live" | null | undefined;
      };
      answer: never;
    };
    '/api/sign-in': {
      given: {};
      answer: {
        sso: string | null;
      };
    };
    '/api/session': {
      given: {};
      answer: {
        actor: Actor | null;
        factors?: ("totp" | "recovery" | "passkey")[];
      };
    };
    '/api/account': {
      given: {};
      answer: Account;
    };
    '/api/account/sessions': {
      given: {};
      answer: {
        sessions: Session[];
      };
    };
    '/api/people/invitations': {
      given: {};
      answer: {
        invitations: Invitation[];
      };
    };
    '/api/people': {
      given: {
        q?: string | null | undefined;
        after?: string | null | undefined;
      };
      answer: People;
    };
    '/api/people/{person}/sessions': {
      given: {
        person: string;
      };
      answer: PersonSessions;
    };
    '/api/keys': {
      given: {};
      answer: ApiKeys;
    };
    '/api/audit': {
      given: {
        who?: string | null | undefined;
        action?: string | null | undefined;
        subject?: string | null | undefined;
        q?: string | null | undefined;
        from?: string | null | undefined;
        to?: string | null | undefined;
        before?: number | null | undefined;
      };
      answer: RecordPage;
    };
    '/api/audit/export': {
      given: {
        format?: "jsonl" | "csv" | null | undefined;
        from?: string | null | undefined;
        to?: string | null | undefined;
      };
      answer: never;
    };
    '/api/media': {
      given: {
        q?: string | null | undefined;
        kind?: "picture" | "vector" | "audio" | "video" | "document" | null | undefined;
        creator?: string | null | undefined;
        rights?: "missing" | "valid" | "expiring" | "expired" | null | undefined;
        from?: string | null | undefined;
        until?: string | null | undefined;
        trash?: "true" | "false" | null | undefined;
        after?: string | null | undefined;
        limit?: number | null | undefined;
      };
      answer: MediaPage;
    };
    '/api/media/{id}': {
      given: {
        id: string;
      };
      answer: MediaAsset;
    };
    '/api/media/{id}/uses': {
      given: {
        id: string;
        after?: string | null | undefined;
      };
      answer: MediaUses;
    };
    '/api/media/{id}/preview/{width}': {
      given: {
        id: string;
        width: number;
        shape?: "16:9" | "4:3" | "1:1" | "4:5" | null | undefined;
      };
      answer: never;
    };
    '/api/media/{id}/original': {
      given: {
        id: string;
      };
      answer: never;
    };
    '/api/media-warnings': {
      given: {};
      answer: MediaWarnings;
    };
    '/api/site': {
      given: {};
      answer: Site;
    };
    '/api/site/{edition}/list/{kind}': {
      given: {
        edition: string;
        kind: "contributor" | "topic" | "series" | "storyline" | "redirect";
        q?: string | null | undefined;
        after?: string | null | undefined;
      };
      answer: SiteSettings;
    };
    '/api/site/{edition}/list/{kind}/{slug}/stories': {
      given: {
        edition: string;
        kind: "series" | "storyline";
        slug: string;
        q?: string | null | undefined;
        after?: string | null | undefined;
      };
      answer: StrandStories;
    };
    '/api/site/{edition}/messages': {
      given: {
        edition: string;
      };
      answer: SiteMessages;
    };
    '/api/site/{edition}/changes': {
      given: {
        edition: string;
        after?: number | null | undefined;
      };
      answer: SiteChanges;
    };
    '/api/statistics': {
      given: {};
      answer: ReadEditions;
    };
    '/api/statistics/editions/{edition}': {
      given: {
        edition: string;
        span?: "day" | "week" | "month" | "quarter" | "year" | null | undefined;
      };
      answer: EditionReadership;
    };
    '/api/statistics/stories/{id}': {
      given: {
        id: string;
        span?: "day" | "week" | "month" | "quarter" | "year" | null | undefined;
      };
      answer: StoryReadership;
    };
  };
  DELETE: {
    '/api/board/views/{view}': {
      given: {
        view: string;
      };
      answer: void;
    };
    '/api/style/rules/{id}': {
      given: {
        id: string;
        version: number;
      };
      answer: void;
    };
    '/api/articles/{id}/translations': {
      given: {
        id: string;
      };
      answer: void;
    };
    '/api/articles/{id}/schedules/{schedule}': {
      given: {
        id: string;
        schedule: number;
        version: number;
      };
      answer: void;
    };
    '/api/articles/{id}/previews/{preview}': {
      given: {
        id: string;
        preview: string;
      };
      answer: void;
    };
    '/api/minor-kinds/{kind}': {
      given: {
        kind: string;
      };
      answer: void;
    };
    '/api/articles/{id}/coverage/posts/{post}': {
      given: {
        id: string;
        post: string;
      };
      answer: void;
    };
    '/api/fronts/{edition}/schedules/{schedule}': {
      given: {
        edition: string;
        schedule: number;
        section?: string | null | undefined;
        version: number;
      };
      answer: void;
    };
    '/api/session': {
      given: {};
      answer: void;
    };
    '/api/account/totp': {
      given: {};
      answer: void;
    };
    '/api/account/passkeys/{id}': {
      given: {
        id: string;
      };
      answer: void;
    };
    '/api/account/sessions': {
      given: {};
      answer: void;
    };
    '/api/account/sessions/{id}': {
      given: {
        id: string;
      };
      answer: void;
    };
    '/api/people/invitations/{id}': {
      given: {
        id: string;
      };
      answer: void;
    };
    '/api/people/{person}/sessions': {
      given: {
        person: string;
      };
      answer: void;
    };
    '/api/keys/{key}': {
      given: {
        key: string;
      };
      answer: void;
    };
    '/api/media/{id}': {
      given: {
        id: string;
      };
      answer: void;
    };
  };
  PUT: {
    '/api/for-you/settings': {
      given: {
        body: NoticeSettings;
      };
      answer: NoticeSettings;
    };
    '/api/articles/{id}/names': {
      given: {
        id: string;
        body: VersionNaming;
      };
      answer: void;
    };
    '/api/style/rules/{id}': {
      given: {
        id: string;
        version: number;
        body: StyleRuleInput;
      };
      answer: StyleRule;
    };
    '/api/style/checks/{name}': {
      given: {
        name: "alt" | "credit" | "standfirst" | "dateline" | "headline_length" | "links";
        body: {
          isOn: boolean;
          number: number | null;
        };
      };
      answer: void;
    };
    '/api/articles/{id}/translations': {
      given: {
        id: string;
        body: TranslationRequest;
      };
      answer: void;
    };
    '/api/articles/{id}/hold': {
      given: {
        id: string;
        body: Because;
      };
      answer: void;
    };
    '/api/articles/{id}/schedules/{schedule}': {
      given: {
        id: string;
        schedule: number;
        body: ScheduleChange;
      };
      answer: void;
    };
    '/api/articles/{id}/embargo': {
      given: {
        id: string;
        body: EmbargoRequest;
      };
      answer: void;
    };
    '/api/articles/{id}/address': {
      given: {
        id: string;
        body: AddressRequest;
      };
      answer: AddressAnswer;
    };
    '/api/gates': {
      given: {
        body: GateRulesChange;
      };
      answer: GateRulesSaved;
    };
    '/api/articles/{id}/coverage/summary': {
      given: {
        id: string;
        body: CoverageSummaryRequest;
      };
      answer: CoverageSummaryAnswer;
    };
    '/api/articles/{id}/coverage/posts/{post}': {
      given: {
        id: string;
        post: string;
        body: PostChange;
      };
      answer: PostAnswer;
    };
    '/api/articles/{id}/coverage/posts/{post}/marks': {
      given: {
        id: string;
        post: string;
        body: PostMarks;
      };
      answer: void;
    };
    '/api/fronts/{edition}': {
      given: {
        edition: string;
        section?: string | null | undefined;
        body: SaveFront;
      };
      answer: SavedFront;
    };
    '/api/fronts/{edition}/here': {
      given: {
        edition: string;
        section?: string | null | undefined;
      };
      answer: FrontVisitors;
    };
    '/api/fronts/{edition}/schedules/{schedule}': {
      given: {
        edition: string;
        schedule: number;
        section?: string | null | undefined;
        body: FrontScheduleChange;
      };
      answer: void;
    };
    '/api/account/password': {
      given: {
        body: {
          current: string | null;
          password: string;
        };
      };
      answer: void;
    };
    '/api/account/totp': {
      given: {
        body: {
          code: string;
        };
      };
      answer: RecoveryCodes;
    };
    '/api/media/{id}/framing': {
      given: {
        id: string;
        body: MediaFramingChange;
      };
      answer: MediaAsset;
    };
    '/api/media/{id}/rights': {
      given: {
        id: string;
        body: MediaRightsChange;
      };
      answer: MediaAsset;
    };
    '/api/site/{edition}/{kind}': {
      given: {
        edition: string;
        kind: "edition" | "sections" | "contributor" | "topic" | "series" | "storyline" | "redirect" | "message";
        body: SiteChangeRequest;
      };
      answer: SiteChangeAnswer;
    };
  };
  PATCH: {
    '/api/articles/{id}/fields/edition': {
      given: {
        id: string;
        body: {
          before: unknown;
          after: string;
        };
      };
      answer: ChangedField;
    };
    '/api/articles/{id}/fields/section': {
      given: {
        id: string;
        body: {
          before: unknown;
          after: {
            slug: string;
            name: string;
          };
        };
      };
      answer: ChangedField;
    };
    '/api/articles/{id}/fields/language': {
      given: {
        id: string;
        body: {
          before: unknown;
          after: {
            language: string;
            direction: "ltr" | "rtl";
          };
        };
      };
      answer: ChangedField;
    };
    '/api/articles/{id}/fields/kicker': {
      given: {
        id: string;
        body: {
          before: unknown;
          after: string | null;
        };
      };
      answer: ChangedField;
    };
    '/api/articles/{id}/fields/genre': {
      given: {
        id: string;
        body: {
          before: unknown;
          after: "news" | "analysis" | "opinion" | "feature" | "obituary" | "explainer" | "live";
        };
      };
      answer: ChangedField;
    };
    '/api/articles/{id}/fields/byline': {
      given: {
        id: string;
        body: {
          before: unknown;
          after: {
            slug: string;
            name: string;
            role: "writer" | "photographer" | "illustrator" | "editor" | "translator";
          }[];
        };
      };
      answer: ChangedField;
    };
    '/api/articles/{id}/fields/dateline': {
      given: {
        id: string;
        body: {
          before: unknown;
          after: string | null;
        };
      };
      answer: ChangedField;
    };
    '/api/articles/{id}/fields/topics': {
      given: {
        id: string;
        body: {
          before: unknown;
          after: {
            slug: string;
            name: string;
            qcode?: string;
          }[];
        };
      };
      answer: ChangedField;
    };
    '/api/articles/{id}/fields/series': {
      given: {
        id: string;
        body: {
          before: unknown;
          after: {
            slug: string;
            name: string;
          } | null;
        };
      };
      answer: ChangedField;
    };
    '/api/articles/{id}/fields/storylines': {
      given: {
        id: string;
        body: {
          before: unknown;
          after: {
            slug: string;
            name: string;
          }[];
        };
      };
      answer: ChangedField;
    };
    '/api/articles/{id}/fields/slug': {
      given: {
        id: string;
        body: {
          before: unknown;
          after: string | null;
        };
      };
      answer: ChangedField;
    };
    '/api/articles/{id}/fields/seo': {
      given: {
        id: string;
        body: {
          before: unknown;
          after: {
            title?: string;
            description?: string;
          };
        };
      };
      answer: ChangedField;
    };
    '/api/articles/{id}/fields/social': {
      given: {
        id: string;
        body: {
          before: unknown;
          after: {
            title?: string;
            description?: string;
          };
        };
      };
      answer: ChangedField;
    };
    '/api/articles/{id}/fields/sharedPicture': {
      given: {
        id: string;
        body: {
          before: unknown;
          after: {
            src: string;
            alt: string;
          } | null;
        };
      };
      answer: ChangedField;
    };
    '/api/articles/{id}/fields/dueAt': {
      given: {
        id: string;
        body: {
          before: unknown;
          after: string | null;
        };
      };
      answer: ChangedField;
    };
    '/api/articles/{id}/fields/plannedWords': {
      given: {
        id: string;
        body: {
          before: unknown;
          after: number | null;
        };
      };
      answer: ChangedField;
    };
    '/api/articles/{id}/fields/deskNote': {
      given: {
        id: string;
        body: {
          before: unknown;
          after: string | null;
        };
      };
      answer: ChangedField;
    };
    '/api/articles/{id}/fields/owners': {
      given: {
        id: string;
        body: {
          before: unknown;
          after: string[];
        };
      };
      answer: ChangedField;
    };
    '/api/account': {
      given: {
        body: {
          name: string;
        };
      };
      answer: void;
    };
    '/api/account/passkeys/{id}': {
      given: {
        id: string;
        body: {
          name: string;
        };
      };
      answer: void;
    };
    '/api/people/{person}': {
      given: {
        person: string;
        body: PersonChange;
      };
      answer: Person;
    };
    '/api/media/{id}': {
      given: {
        id: string;
        body: MediaWordChange;
      };
      answer: MediaAsset;
    };
  };
}

type Acceptance = {
  anyway?: boolean;
};

type Account = {
  name: string;
  email: string;
  hasPassword: boolean;
  hasTotp: boolean;
  recoveryCodesLeft: number;
  passkeys: Passkey[];
};

type Actor = {
  staffId: string | null;
  name: string;
  role: "owner" | "editor" | "desk_editor" | "reporter" | "contributor" | "photo_editor" | "moderator" | "auditor" | null;
  desks: {
    edition: string;
    section: string | null;
  }[];
  grants: Grant[];
  keyActions: ("story.read" | "story.create" | "story.edit" | "story.annotate" | "story.send" | "story.assign" | "story.approve" | "story.address" | "story.raw_html" | "story.preview" | "story.publish" | "story.schedule" | "story.lift_embargo" | "story.correct" | "story.unpublish" | "story.retract" | "story.spike" | "story.waive" | "story.legal_hold" | "coverage.run" | "post.write" | "post.publish" | "media.read" | "media.add" | "media.edit" | "media.rights" | "media.waive" | "front.edit" | "front.launch" | "comment.moderate" | "topic.edit" | "strand.edit" | "style.edit" | "site.edit" | "site.read" | "statistics.read" | "people.read" | "people.manage" | "key.manage" | "audit.read")[] | null;
};

type AddedMedia = {
  isNew: boolean;
  isAnimated: boolean;
  asset: MediaAsset;
};

type AddressAnswer = {
  url: string | null;
};

type AddressRequest = {
  slug: string;
};

type Alarm = {
  id: number;
  kind: "schedule_failed" | "schedule_late" | "front_failed" | "front_late" | "rights_expiring" | "rights_expired";
  articleId: string | null;
  headline: string | null;
  data: {
    [name: string]: unknown;
  };
  cause: Failure | null;
  at: string;
};

type Annotation = {
  id: string;
  kind: "note" | "suggestion";
  state: "open" | "resolved" | "accepted" | "rejected";
  anchor: {
    from: number;
    to: number;
  } | null;
  quote: string;
  slice: {
    [name: string]: unknown;
  } | null;
  author: string;
  authorId: string | null;
  at: string;
  decidedBy: string | null;
  decidedAt: string | null;
  reason: string | null;
  replies: {
    id: string;
    author: string;
    authorId: string | null;
    text: string;
    mentions: string[];
    at: string;
  }[];
};

type Annotations = {
  version: number;
  annotations: Annotation[];
};

type ApiKey = {
  id: string;
  name: string;
  scopes: string[];
  createdAt: string;
  expiresAt: string | null;
  lastUsedAt: string | null;
  revokedAt: string | null;
  owner: string | null;
};

type ApiKeys = {
  keys: ApiKey[];
};

type Because = {
  reason: string;
};

type ChangedField = {
  value: unknown;
};

type Colleagues = {
  people: {
    id: string;
    name: string;
  }[];
};

type CorrectionAnswer = {
  id: string;
  status: "published" | "proposed";
  url: string | null;
};

type CorrectionRequest = {
  kind: "correction" | "clarification" | "editors-note";
  text: string;
  passage: {
    from: number;
    to: number;
    version: number;
  } | null;
};

type CoveragePost = {
  id: string;
  state: "draft" | "published";
  version: number;
  publicVersion: number | null;
  document: {
    [name: string]: unknown;
  };
  authors: string[];
  isKey: boolean;
  isPinned: boolean;
  begunAt: string;
  postedAt: string | null;
  actor: string;
  savedAt: string;
};

type CoverageState = {
  startedAt: string;
  endedAt: string | null;
  summary: string[];
  version: number;
  posts: CoveragePost[];
  next: string | null;
};

type CoverageSummaryAnswer = {
  version: number;
};

type CoverageSummaryRequest = {
  points: string[];
  version: number;
};

type CropRect = {
  x: number;
  y: number;
  width: number;
  height: number;
};

type EditionReadership = {
  unit: "hour" | "day";
  points: {
    at: string;
    views: number;
  }[];
  views: number;
  readers: {
    day: string;
    readers: number;
  }[];
  times: number[];
  referrers: {
    host: string;
    views: number;
  }[];
  stories: {
    id: string;
    headline: string;
    section: string;
    views: number;
  }[];
  mostRead: {
    id: string;
    headline: string;
  }[];
};

type EmbargoRequest = {
  until: Moment;
};

type EntryAnswer = {
  status: "signed_in";
} | {
  status: "factor_needed";
  factors: ("totp" | "recovery" | "passkey")[];
};

type Failure = Refusal & {
  errors: Refusal[];
};

type FillFront = {
  containers: FrontContainers;
};

type FilledFront = {
  parts: {
    id: string;
    stories: string[];
  }[];
  stories: FrontStory[];
};

type Focus = {
  x: number;
  y: number;
};

type Front = {
  version: number;
  draft: FrontContainers | null;
  live: FrontContainers | null;
  changedBy: string | null;
  changedAt: string | null;
  launches: {
    id: number;
    actor: string;
    at: string;
    undoes: number | null;
    containers: FrontContainers | null;
  }[];
  schedules: FrontSchedule[];
};

type FrontContainers = {
  id: string;
  kind: "lead" | "seconds" | "list" | "package" | "river" | "ranking";
  title: string | null;
  size: number;
  pinned: string[];
  query: {
    kind: "edition" | "section" | "storyline" | "series" | "topic" | "author" | "live" | "most_read";
    slug: string;
  } | null;
}[];

type FrontLaunch = {
  launch: number;
  leftOut: string[];
};

type FrontLine = {
  edition: string;
  editionName: string;
  language: string;
  direction: "ltr" | "rtl";
  timeZone: string;
  section: {
    slug: string;
    name: string;
  } | null;
  isArranged: boolean;
  isAhead: boolean;
  changedBy: string | null;
  changedAt: string | null;
  nextDue: string | null;
  here: string[];
};

type FrontList = {
  fronts: FrontLine[];
};

type FrontSchedule = {
  id: number;
  version: number;
  dueAt: string;
  state: "waiting" | "launched" | "cancelled" | "failed";
  cause: Failure | null;
  reason: string | null;
  actor: string;
  containers: FrontContainers;
};

type FrontScheduleAnswer = {
  schedule: number;
};

type FrontScheduleChange = {
  version: number;
  time: Moment;
};

type FrontScheduleRequest = {
  version: number;
  time: Moment;
};

type FrontStories = {
  stories: FrontStory[];
  next: string | null;
};

type FrontStory = {
  id: string;
  headline: string;
  section: string;
  isLive: boolean;
  at: string;
  hasPicture: boolean;
};

type FrontVisitors = {
  others: string[];
};

type GateRules = {
  edition: string;
  section: string | null;
  version: number;
  gates: ("standfirst" | "dateline" | "byline" | "topics" | "alt_text" | "credit" | "picture_rights" | "approval" | "correction_approval")[];
};

type GateRulesChange = {
  edition: string;
  section: string | null;
  version: number;
  gates: ("standfirst" | "dateline" | "byline" | "topics" | "alt_text" | "credit" | "picture_rights" | "approval" | "correction_approval")[] | null;
};

type GateRulesSaved = {
  version: number;
};

type Grant = {
  action: "story.read" | "story.create" | "story.edit" | "story.annotate" | "story.send" | "story.assign" | "story.approve" | "story.address" | "story.raw_html" | "story.preview" | "story.publish" | "story.schedule" | "story.lift_embargo" | "story.correct" | "story.unpublish" | "story.retract" | "story.spike" | "story.waive" | "story.legal_hold" | "coverage.run" | "post.write" | "post.publish" | "media.read" | "media.add" | "media.edit" | "media.rights" | "media.waive" | "front.edit" | "front.launch" | "comment.moderate" | "topic.edit" | "strand.edit" | "style.edit" | "site.edit" | "site.read" | "statistics.read" | "people.read" | "people.manage" | "key.manage" | "audit.read";
  desk: {
    edition: string;
    section: string | null;
  } | null;
};

type HandOver = {
  note?: string;
};

type HouseStyle = {
  rules: StyleRule[];
  checks: {
    alt: {
      isOn: boolean;
      number: number | null;
    };
    credit: {
      isOn: boolean;
      number: number | null;
    };
    standfirst: {
      isOn: boolean;
      number: number | null;
    };
    dateline: {
      isOn: boolean;
      number: number | null;
    };
    headline_length: {
      isOn: boolean;
      number: number | null;
    };
    links: {
      isOn: boolean;
      number: number | null;
    };
  };
};

type Invitation = {
  id: string;
  name: string;
  email: string;
  role: "owner" | "editor" | "desk_editor" | "reporter" | "contributor" | "photo_editor" | "moderator" | "auditor";
  desks: {
    edition: string;
    section: string | null;
  }[];
  createdAt: string;
  expiresAt: string;
  isExpired: boolean;
};

type InvitationRequest = {
  name: string;
  email: string;
  role: "owner" | "editor" | "desk_editor" | "reporter" | "contributor" | "photo_editor" | "moderator" | "auditor";
  desks?: {
    edition: string;
    section: string | null;
  }[];
};

type KnownNames = {
  names: {
    slug: string;
    name: string;
  }[];
};

type MadeAnnotation = {
  id: string;
};

type MadeApiKey = {
  id: string;
  key: string;
};

type MadePasskey = {
  id: string;
  rawId: string;
  type: "public-key";
  clientExtensionResults: {};
  response: {
    clientDataJSON: string;
    attestationObject: string;
    transports?: string[];
  };
};

type MediaAddress = {
  address: string;
};

type MediaAsset = MediaRow & {
  caption?: string;
  alt?: string;
  creator?: string;
  creditLine?: string;
  version: number;
  copyrightNotice: string;
  usageTerms: string;
  keywords: string[];
  digitalSourceType: string | null;
  takenAt: string | null;
  focus: Focus;
  crops: {
    "16:9"?: CropRect;
    "4:3"?: CropRect;
    "1:1"?: CropRect;
    "4:5"?: CropRect;
  };
  rights: MediaRights;
  isLive: boolean;
};

type MediaFramingChange = {
  version: number;
  focus: Focus;
  crops: {
    "16:9"?: CropRect;
    "4:3"?: CropRect;
    "1:1"?: CropRect;
    "4:5"?: CropRect;
  };
};

type MediaPage = {
  assets: MediaRow[];
  next: string | null;
};

type MediaReplaceAnswer = {
  stories: {
    articleId: string;
    headline: string;
    problem: Failure | null;
  }[];
};

type MediaReplaceRequest = {
  replacementId: string | null;
};

type MediaRights = {
  licence: "own" | "agency" | "handout" | "creative_commons" | "licensed" | "public_domain" | "unknown";
  creativeCommons: "CC0-1.0" | "CC-BY-4.0" | "CC-BY-SA-4.0" | "CC-BY-ND-4.0" | "CC-BY-NC-4.0" | "CC-BY-NC-SA-4.0" | "CC-BY-NC-ND-4.0" | "CC-BY-3.0" | "CC-BY-SA-3.0" | "CC-BY-2.0" | "CC-BY-SA-2.0" | null;
  expiresAt: string | null;
  editions: string[] | null;
  note: string;
  onExpiry: "warn" | "swap" | "remove";
  replacementId: string | null;
};

type MediaRightsChange = {
  version: number;
  rights: MediaRights;
};

type MediaRow = {
  id: string;
  src: string;
  kind: "picture" | "vector" | "audio" | "video" | "document";
  mediaType: string;
  name: string;
  bytes: number;
  width: number | null;
  height: number | null;
  caption: string;
  alt: string;
  creator: string;
  creditLine: string;
  colour: string | null;
  previews: number[];
  renditions: RenditionProgress;
  rightsState: "missing" | "valid" | "expiring" | "expired";
  expiresAt: string | null;
  addedAt: string;
  addedBy: string;
  trashedAt: string | null;
};

type MediaUse = {
  articleId: string;
  headline: string;
  edition: string;
  isInDraft: boolean;
  isLive: boolean;
};

type MediaUses = {
  uses: MediaUse[];
  next: string | null;
};

type MediaWarning = {
  id: number;
  assetId: string;
  name: string;
  expiresAt: string;
  kind: "ahead" | "expired";
  stories: {
    articleId: string;
    headline: string;
    problem: Failure | null;
  }[];
  at: string;
};

type MediaWarnings = {
  warnings: MediaWarning[];
};

type MediaWordChange = {
  version: number;
  words: {
    caption?: string;
    alt?: string;
    creator?: string;
    creditLine?: string;
    copyrightNotice?: string;
    usageTerms?: string;
    keywords?: string[];
    digitalSourceType?: string | null;
    takenAt?: string | null;
  };
};

type Mentionable = {
  people: {
    id: string;
    name: string;
  }[];
};

type MinorKindAnswer = {
  id: string;
};

type MinorKindRequest = {
  name: string;
  description: string;
};

type Moment = {
  at: string;
} | {
  local: string;
};

type NewAnnotation = {
  kind: "note";
  version: number;
  from: number;
  to: number;
  text: string;
  mentions?: string[];
} | {
  kind: "suggestion";
  version: number;
  from: number;
  to: number;
  slice: {
    [name: string]: unknown;
  };
  text?: string | null;
  mentions?: string[];
};

type NewApiKey = {
  name: string;
  scopes: ("read" | "write" | "publish")[];
  days: number | null;
};

type NewReply = {
  text: string;
  mentions?: string[];
};

type Notice = {
  id: number;
  kind: "mentioned" | "replied" | "suggestion_accepted" | "suggestion_rejected" | "assigned" | "returned" | "approval_asked" | "correction_asked";
  articleId: string;
  headline: string;
  annotationId: string | null;
  actor: string;
  text: string;
  at: string;
  isRead: boolean;
};

type NoticePage = {
  notices: Notice[];
  next: number | null;
};

type NoticeSettings = {
  mail: "at_once" | "never";
};

type Passkey = {
  id: string;
  name: string;
  createdAt: string;
  lastUsedAt: string | null;
};

type PasskeyProposal = {
  challenge: string;
  timeout?: number;
  rp: {
    name: string;
    id?: string;
  };
  user: {
    id: string;
    name: string;
    displayName: string;
  };
  pubKeyCredParams: {
    type: "public-key";
    alg: number;
  }[];
  excludeCredentials?: {
    id: string;
    type: string;
    transports?: string[];
  }[];
  authenticatorSelection?: {
    residentKey?: "required" | "preferred" | "discouraged";
    requireResidentKey?: boolean;
    userVerification?: "required" | "preferred" | "discouraged";
  };
  attestation?: "direct" | "enterprise" | "indirect" | "none";
  extensions?: {
    credProps?: boolean;
  };
};

type PasskeyQuestion = {
  challenge: string;
  timeout?: number;
  rpId?: string;
  allowCredentials?: {
    id: string;
    type: string;
    transports?: string[];
  }[];
  userVerification?: "required" | "preferred" | "discouraged";
};

type People = {
  people: Person[];
  next: string | null;
};

type Person = {
  id: string;
  name: string;
  role: "owner" | "editor" | "desk_editor" | "reporter" | "contributor" | "photo_editor" | "moderator" | "auditor";
  desks: {
    edition: string;
    section: string | null;
  }[];
  isSuspended: boolean;
  email?: string;
  grants?: Grant[];
  lastSeenAt?: string | null;
  sessions?: number;
  version?: number;
};

type PersonChange = {
  version: number;
  role?: "owner" | "editor" | "desk_editor" | "reporter" | "contributor" | "photo_editor" | "moderator" | "auditor";
  desks?: {
    edition: string;
    section: string | null;
  }[];
  grants?: Grant[];
  suspended?: boolean;
};

type PersonSessions = {
  sessions: {
    userAgent: string;
    createdAt: string;
    lastSeenAt: string;
  }[];
};

type PostAnswer = {
  id: string;
  version: number;
};

type PostChange = PostRequest & {
  version: number;
};

type PostMarks = {
  isKey?: boolean;
  isPinned?: boolean;
};

type PostRequest = {
  document: {
    [name: string]: unknown;
  };
  authors?: string[];
};

type PostVersion = {
  version: number;
};

type PreviewAnswer = {
  id: string;
  url: string;
};

type PreviewRequest = {
  forName: string;
  hours: number;
};

type PublicationState = {
  lifecycle: "draft" | "in_review" | "ready" | "scheduled" | "published" | "corrected" | "retracted" | "spiked";
  headline: string;
  stepVersion: number;
  item: StoryItem;
  edition: {
    code: string;
    name: string;
    timeZone: string;
  };
  now: string;
  live: {
    url: string;
    firstPublishedAt: string;
    updatedAt: string;
    isCurrent: boolean;
  } | null;
  rules: ("standfirst" | "dateline" | "byline" | "topics" | "alt_text" | "credit" | "picture_rights" | "approval" | "correction_approval")[];
  problems: {
    gate: "standfirst" | "dateline" | "byline" | "topics" | "alt_text" | "credit" | "picture_rights" | "approval" | "legal_hold";
    reason: Refusal;
    isWaived: boolean;
  }[];
  hold: {
    actor: string;
    at: string;
    reason: string;
  } | null;
  embargo: {
    until: string;
    actor: string;
  } | null;
  schedule: {
    actor: string;
    at: string;
    id: number;
    version: number;
    kind: "schedule" | "embargo" | "update";
    dueAt: string;
    policy: "newest" | "unchanged";
    state: "waiting" | "failed";
    cause: Failure | null;
    reason: string | null;
    note: string | null;
    minorKind: string | null;
  } | null;
  approvals: {
    actor: string;
    at: string;
    isCurrent: boolean;
  }[];
  corrections: {
    actor: string;
    at: string;
    id: string;
    kind: "correction" | "clarification" | "editors-note";
    text: string;
    quote: string | null;
    state: "proposed" | "published" | "rejected";
    staffId: string | null;
    decidedBy: string | null;
  }[];
  previews: {
    id: string;
    forName: string;
    actor: string;
    expiresAt: string;
    isOpen: boolean;
    views: number;
    lastViewAt: string | null;
  }[];
  minorKinds: (MinorKindRequest & {
    id: string;
  })[];
  history: {
    actor: string;
    at: string;
    kind: string;
    note: string | null;
    cause: Failure | null;
  }[];
};

type PublishAnswer = {
  status: "published" | "updated" | "corrected" | "unchanged";
  url: string;
};

type PublishPostAnswer = {
  status: "published" | "updated" | "unchanged";
  postedAt: string;
  url: string;
};

type PublishRequest = {
  note?: string;
  minorKind?: string;
};

type ReadEditions = {
  editions: {
    code: string;
    name: string;
    views: number;
  }[];
};

type RecordEntry = {
  n: number;
  at: string;
  actor: string;
  actorId: string | null;
  action: string;
  subject: string;
  data: {
    [name: string]: unknown;
  };
  sender: string | null;
  hash: string;
};

type RecordPage = {
  entries: RecordEntry[];
  next: number | null;
};

type RecoveryCodes = {
  codes: string[];
};

type Refusal = {
  code: string;
  params: {
    [name: string]: unknown;
  };
  message: string;
};

type Rejection = {
  reason: string;
};

type RenditionProgress = {
  state: "waiting" | "making" | "ready" | "failed" | "none";
  done: number;
  total: number;
  problem: Failure | null;
};

type RetractRequest = {
  reason: string;
};

type SaveFront = {
  version: number;
  containers: FrontContainers;
};

type SavedFront = {
  version: number;
};

type SavedView = {
  id: string;
  name: string;
  search: string;
};

type SavedViews = {
  views: SavedView[];
};

type ScheduleAnswer = {
  schedule: number;
};

type ScheduleChange = ScheduleRequest & {
  version: number;
};

type ScheduleRequest = {
  time: {
    at: string;
  } | {
    local: string;
  } | null;
  policy?: "newest" | "unchanged";
  update?: PublishRequest;
};

type Session = {
  id: string;
  isThis: boolean;
  way: "password" | "passkey" | "sso" | "link";
  userAgent: string;
  createdAt: string;
  lastSeenAt: string;
};

type ShownPasskey = {
  id: string;
  rawId: string;
  type: "public-key";
  clientExtensionResults: {};
  response: {
    clientDataJSON: string;
    authenticatorData: string;
    signature: string;
  };
};

type Site = {
  editions: {
    code: string;
    value: {
      name: string;
      description: string;
      language: string;
      direction: "ltr" | "rtl";
      timeZone: string;
      calendar: "gregory" | "islamic-umalqura" | "islamic-civil" | "islamic-tbla" | "persian" | "hebrew" | "buddhist" | "indian" | "ethiopic" | "coptic" | "japanese" | "roc" | null;
      numberingSystem: "latn" | "arab" | "arabext" | "deva" | "beng" | "gujr" | "guru" | "knda" | "khmr" | "laoo" | "mlym" | "mymr" | "orya" | "tamldec" | "telu" | "thai" | "tibt" | null;
      pathPrefix: string;
      contact: string | null;
      accounts: string[];
      comments: "open" | "closed" | "off";
      commentDays: number | null;
    };
    sections: {
      slug: string;
      name: string;
      isInNavigation: boolean;
    }[];
  }[];
};

type SiteChangeAnswer = {
  change: number;
};

type SiteChangeRequest = {
  subject?: string;
  before: unknown;
  after: unknown;
};

type SiteChanges = {
  lines: {
    id: number;
    kind: "edition" | "sections" | "contributor" | "topic" | "series" | "storyline" | "redirect" | "message";
    subject: string;
    before: unknown;
    after: unknown;
    undoes: number | null;
    isUndone: boolean;
    actor: string;
    at: string;
  }[];
  next: string | null;
  headlines: {
    [name: string]: string;
  };
};

type SiteMessages = {
  messages: {
    name: string;
    own: string;
    words: string | null;
  }[];
};

type SiteSettings = {
  lines: {
    subject: string;
    value: unknown;
    count: number | null;
  }[];
  next: string | null;
};

type Story = {
  id: string;
  lifecycle: "draft" | "in_review" | "ready" | "scheduled" | "published" | "corrected" | "retracted" | "spiked";
  version: number;
  headline: string;
  updatedAt: string;
  meta: {
    edition: string;
    section: {
      slug: string;
      name: string;
    };
    kicker: string | null;
    genre: "news" | "analysis" | "opinion" | "feature" | "obituary" | "explainer" | "live";
    dateline: string | null;
    language: string;
    direction: "ltr" | "rtl";
    byline: {
      slug: string;
      name: string;
      role: string;
    }[];
    topics: {
      slug: string;
      name: string;
      qcode?: string;
    }[];
    slug: string | null;
  };
  document: {
    [name: string]: unknown;
  };
  html: string;
  text: string;
};

type StoryBlame = {
  version: number;
  parts: {
    from: number;
    to: number;
    text: string;
    version: number;
    staffId: string | null;
    name: string;
    at: string;
  }[];
};

type StoryChange = {
  kind: "same" | "added" | "removed" | "changed";
  type: string;
  typeBefore: string | null;
  inside: string[];
  words: {
    kind: "same" | "added" | "removed" | "restyled";
    text: string;
    marks: string[];
  }[];
  facts: {
    name: string;
    before: string | null;
    after: string | null;
  }[];
};

type StoryChoices = {
  editions: {
    code: string;
    name: string;
    language: string;
    direction: "ltr" | "rtl";
    pathPrefix: string;
    timeZone: string;
    sections: {
      slug: string;
      name: string;
    }[];
  }[];
};

type StoryDifference = {
  from: number;
  to: number;
  blocks: StoryChange[];
};

type StoryFields = {
  fields: {
    edition: string;
    section: {
      slug: string;
      name: string;
    };
    language: {
      language: string;
      direction: "ltr" | "rtl";
    };
    kicker: string | null;
    genre: "news" | "analysis" | "opinion" | "feature" | "obituary" | "explainer" | "live";
    byline: {
      slug: string;
      name: string;
      role: "writer" | "photographer" | "illustrator" | "editor" | "translator";
    }[];
    dateline: string | null;
    topics: {
      slug: string;
      name: string;
      qcode?: string;
    }[];
    series: {
      slug: string;
      name: string;
    } | null;
    storylines: {
      slug: string;
      name: string;
    }[];
    slug: string | null;
    seo: {
      title?: string;
      description?: string;
    };
    social: {
      title?: string;
      description?: string;
    };
    sharedPicture: {
      src: string;
      alt: string;
    } | null;
    dueAt: string | null;
    plannedWords: number | null;
    deskNote: string | null;
    owners: string[];
  };
  item: StoryItem;
  edition: {
    code: string;
    name: string;
    language: string;
    direction: "ltr" | "rtl";
    pathPrefix: string;
    timeZone: string;
  };
  url: string;
  isLive: boolean;
  owners: {
    id: string;
    name: string;
  }[];
};

type StoryItem = {
  ownerIds: string[];
  desk: {
    edition: string;
    section: string | null;
  } | null;
  isDraft: boolean;
};

type StoryPage = {
  stories: StoryRow[];
  next: string | null;
};

type StoryReadership = {
  unit: "hour" | "day";
  points: {
    at: string;
    views: number;
  }[];
  views: number;
  readers: {
    day: string;
    readers: number;
  }[];
  times: number[];
  referrers: {
    host: string;
    views: number;
  }[];
  headline: string;
  edition: string;
};

type StoryRestoration = {
  version: number;
};

type StoryRestored = {
  before: number;
  version: number;
};

type StoryRow = {
  id: string;
  lifecycle: "draft" | "in_review" | "ready" | "scheduled" | "published" | "corrected" | "retracted" | "spiked";
  version: number;
  headline: string;
  edition: string;
  section: {
    slug: string;
    name: string;
  };
  genre: "news" | "analysis" | "opinion" | "feature" | "obituary" | "explainer" | "live";
  language: string;
  direction: "ltr" | "rtl";
  dueAt: string | null;
  plannedWords: number | null;
  scheduledFor: string | null;
  owners: {
    id: string;
    name: string;
  }[];
  here: {
    staffId: string | null;
    name: string;
  }[];
  updatedAt: string;
};

type StoryStyle = {
  version: number;
  problems: {
    kind: "phrase" | "alt" | "credit" | "standfirst" | "dateline" | "headline_length" | "links";
    place: {
      from: number;
      to: number;
    } | null;
    found?: string;
    replacement?: string | null;
    reason?: string;
  }[];
};

type StoryText = {
  source_id: string;
  format: "text" | "markdown" | "html";
  text: string;
  section?: string;
  author?: string;
  edition?: string;
};

type StoryVersion = {
  version: number;
  document: {
    [name: string]: unknown;
  };
  html: string;
  text: string;
};

type StoryVersions = {
  newest: number;
  spans: {
    from: number;
    to: number;
    startedAt: string;
    endedAt: string;
    people: {
      staffId: string | null;
      name: string;
    }[];
    marks: {
      version: number;
      name: string | null;
      reason: string | null;
      author: string;
      at: string;
    }[];
  }[];
  beginning: {
    marks: {
      version: number;
      name: string | null;
      reason: string | null;
      author: string;
      at: string;
    }[];
  } | null;
  next: number | null;
};

type StrandStories = {
  stories: {
    id: string;
    headline: string;
    at: string;
  }[];
  next: string | null;
  placed: {
    id: string;
    headline: string;
  }[];
};

type StyleChange = {
  id: number;
  subject: string;
  before: unknown;
  after: unknown;
  actor: string;
  at: string;
};

type StyleChanges = {
  changes: StyleChange[];
  next: number | null;
};

type StyleLinkTroubles = {
  links: {
    [name: string]: "draft" | "gone" | "nowhere" | "newsroom";
  };
};

type StyleLinksRequest = {
  targets: string[];
};

type StyleRule = StyleRuleInput & {
  id: string;
  version: number;
  updatedAt: string;
};

type StyleRuleInput = {
  language: string | null;
  phrase: string;
  reason: string;
  suggestion: string | null;
  matchCase: boolean;
  wholeWords: boolean;
};

type StyleTrialPage = {
  stories: number;
  about: number;
  matches: number;
  matchesLive: number;
  found: {
    id: string;
    headline: string;
    isLive: boolean;
    matches: number;
    examples: {
      before: string;
      found: string;
      after: string;
    }[];
  }[];
  next: string | null;
};

type StyleTrialRequest = {
  rule: StyleRuleInput;
  after?: string | null;
};

type TakenStory = {
  id: string;
  headline: string;
  section: string;
  url: string | null;
  status: "imported" | "updated" | "unchanged";
  notes: string[];
};

type TopicChoice = {
  slug: string;
  name: string;
  qcode: string | null;
  path: string[];
  insteadOf: string | null;
  isOwn: boolean;
};

type TopicChoices = {
  topics: TopicChoice[];
};

type TotpProposal = {
  secret: string;
  uri: string;
};

type TranslationRequest = {
  originalId: string;
};

type Translations = {
  stories: {
    id: string;
    headline: string;
    language: string;
    direction: "ltr" | "rtl";
    edition: string;
    isOriginal: boolean;
    isBehind: boolean;
  }[];
};

type UnpublishRequest = {
  reason?: string;
};

type UnpublishedChanges = {
  blocks: StoryChange[];
};

type UnreadNotices = {
  unread: number;
};

type VersionNaming = {
  version: number;
  name: string | null;
};
