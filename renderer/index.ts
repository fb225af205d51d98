import "./i18n/localization.ts";
import "./views/app/app.ts";
