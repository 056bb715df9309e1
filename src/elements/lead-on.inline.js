// Inlined in a share page, with its hash in the policy: straight on to the section. Without scripts the link does it.
location.replace(document.querySelector('main a').href);
