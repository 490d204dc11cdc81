/** What every page starts with. */
import '../security/trust-own-scripts'
