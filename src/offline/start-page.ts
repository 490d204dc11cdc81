/** What every page starts with: the only script of a page of text. */
import '../security/trust-own-scripts'
import { keepOffline } from './keep-offline'

keepOffline()
