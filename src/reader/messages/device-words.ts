/** What the site says of what a reader's own device keeps. */
export interface DeviceMessages {
  readonly offlineTitle: string;
  readonly offlineText: string;
  readonly offlineHelp: string;
  /** Above a page that was kept; before the time when it was fetched. No mark-up: it goes into HTML as it is. */
  readonly keptAsOf: string;
}

export const englishDevice: DeviceMessages = {
  offlineTitle: 'There is no connection',
  offlineText: 'This page is not kept on your device, and it cannot be fetched just now.',
  offlineHelp:
    'Connect, then load it again. If you have read it before, the front page as it was then is here:',
  keptAsOf: 'There is no connection. This page was kept on your device as it was on',
};

export const arabicDevice: DeviceMessages = {
  offlineTitle: 'لا يوجد اتصال',
  offlineText: 'هذه الصفحة غير محفوظة على جهازك، ولا يمكن جلبها الآن.',
  offlineHelp: 'اتصل بالشبكة ثم حمّلها من جديد. وإن كنت قد قرأت الصفحة الأولى من قبل فهي هنا كما كانت:',
  keptAsOf: 'لا يوجد اتصال. هذه الصفحة محفوظة على جهازك كما كانت في',
};

export const spanishDevice: DeviceMessages = {
  offlineTitle: 'No hay conexión',
  offlineText: 'Esta página no está guardada en su dispositivo y ahora no se puede obtener.',
  offlineHelp: 'Conéctese y vuelva a cargarla. Si ya había leído la portada, aquí está como era entonces:',
  keptAsOf: 'No hay conexión. Esta página se guardó en su dispositivo tal como era el',
};

export const frenchDevice: DeviceMessages = {
  offlineTitle: 'Pas de connexion',
  offlineText: 'Cette page n’est pas conservée sur votre appareil et ne peut pas être chargée maintenant.',
  offlineHelp:
    'Connectez-vous, puis rechargez-la. Si vous avez déjà lu la une, elle est ici telle qu’elle était\u202f:',
  keptAsOf: 'Pas de connexion. Cette page a été conservée sur votre appareil telle qu’elle était le',
};
