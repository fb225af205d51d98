; Offers Qari under "Open with" for what it reads, and makes it the default for
; nothing: electron-builder's own file associations would, and leave the
; extensions with a program that is gone when Qari is.
; https://learn.microsoft.com/windows/win32/shell/app-registration

!macro offerFor EXTENSION
  WriteRegStr SHELL_CONTEXT "Software\Classes\Applications\${APP_EXECUTABLE_FILENAME}\SupportedTypes" "${EXTENSION}" ""
!macroend

!macro customInstall
  WriteRegStr SHELL_CONTEXT "Software\Classes\Applications\${APP_EXECUTABLE_FILENAME}\shell\open\command" "" '"$appExe" "%1"'
  !insertmacro offerFor ".txt"
  !insertmacro offerFor ".html"
  !insertmacro offerFor ".htm"
  !insertmacro offerFor ".xhtml"
  !insertmacro offerFor ".mhtml"
  !insertmacro offerFor ".mht"
  !insertmacro offerFor ".md"
  !insertmacro offerFor ".markdown"
  !insertmacro offerFor ".docx"
  !insertmacro offerFor ".epub"
  !insertmacro offerFor ".pdf"
!macroend

!macro customUnInstall
  DeleteRegKey SHELL_CONTEXT "Software\Classes\Applications\${APP_EXECUTABLE_FILENAME}"
!macroend
