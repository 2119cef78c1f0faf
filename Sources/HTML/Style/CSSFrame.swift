import DocumentTree

/// What is alike for every report: the sheet of paper on a wide screen, lists, tables in regions that scroll.
func cssFrame(_ style: StyleSheet) -> String {
  let page = style.page
  // On a screen both edges are alike; a wider one is for binding.
  let side = (page.left + page.right) / 2
  // A window that is narrower than the sheet takes from its margins before it takes from its text.
  func sides(_ width: Double, least: String) -> String {
    "max(\(least),min(\(length(side)),\(length(side - width / 2)) + 50vw))"
  }
  // Tables that are laid across need all the room there is.
  let turned = sides(page.height, least: "1rem")
  return """
    :root{--ink:#e8e8e8;--paper:#1b1e22;--desk:#101214;--rule:#8a94a0;--tint:#2b333d;--link:#9cc4f0;--shade:#000a}
    @media print,(prefers-color-scheme:light){:root{--ink:#000;--paper:#fff;--desk:#e4e7ea;--rule:#595959;--tint:#eef2f7;--link:#0b4a8f;--shade:#0004}}
    *{box-sizing:border-box}
    html{-webkit-text-size-adjust:100%}
    body{margin:0;padding:1.6rem 0;background:var(--desk);color:var(--ink);overflow-wrap:anywhere;line-break:strict}
    .skip{position:absolute;left:1rem;top:-10rem;padding:.6rem 1rem;background:var(--paper);z-index:1}
    .skip:focus{top:1rem}
    .sheet{max-width:\(length(page.width));margin:0 auto 1.6rem;padding:\(length(side * 0.8)) \(sides(page.width, least: "1.6rem"));background:var(--paper);box-shadow:0 1px 4px #0004}
    .sheet.landscape{max-width:\(length(page.height));padding-left:\(turned);padding-right:\(turned)}
    .sheet.joined{margin-bottom:0;padding-bottom:1px;box-shadow:none}
    .sheet.continued{padding-top:1px}
    .sheet.centred{display:flex;flex-direction:column;justify-content:center;min-height:90vh}
    p,h1,h2,h3,h4,h5,h6,figure,ol,ul{margin:0}
    h1,h2,h3,h4,h5,h6{break-after:avoid}
    h1,h2,h3,h4,h5,h6,th{font-weight:inherit}
    p{orphans:2;widows:2}
    a{color:var(--link)}
    span{white-space:nowrap}
    span[lang]{white-space:inherit}
    .w{white-space:normal}
    .w{display:inline-block;max-width:100%;text-indent:0;text-decoration:inherit;vertical-align:bottom}
    ol,ul{list-style:none;padding:0 0 0 \(length(style.list.indent))}
    li>.mark{float:left;margin-left:\(length(-style.list.indent));min-width:\(length(style.list.indent));padding-right:\(length(style.list.gap));text-align:end}
    .item{display:flow-root}
    .contents ul,.jump ul{padding:0}
    .jump{max-width:\(length(page.width));margin:0 auto .8rem;padding:0 1.2rem}
    .jump.landscape{max-width:\(length(page.height))}
    .jump summary{padding:.6rem 0;cursor:pointer}
    .jump li{padding:.2rem 0}
    .contents a,.jump a{text-decoration:none}
    .contents a:hover,.contents a:focus,.jump a:hover,.jump a:focus{text-decoration:underline}
    figure{margin:.9rem 0;text-align:center;break-inside:avoid}
    figure img,figure svg{max-width:100%;height:auto}
    figure svg{background:#fff}
    .kept{break-inside:avoid}
    .page-break{break-after:page}
    .table-region{--edges:\(edges);overflow-x:auto;background:var(--edges)}
    :focus-visible{outline:2px solid var(--link);outline-offset:2px}
    table{border-collapse:collapse;width:100%}
    thead{display:table-header-group}
    thead th{background:var(--tint)}
    tr{break-inside:avoid}
    th,td{vertical-align:top}

    """
}

/// Shades at the edges behind which a region has more: they stand still, and what covers them at either end moves with the content.
private let edges = """
  linear-gradient(90deg,var(--paper) 30%,#0000) left/2.4rem 100% no-repeat local,\
  linear-gradient(270deg,var(--paper) 30%,#0000) right/2.4rem 100% no-repeat local,\
  linear-gradient(90deg,var(--shade) 0%,#0000) left/.9rem 100% no-repeat scroll,\
  linear-gradient(270deg,var(--shade) 0%,#0000) right/.9rem 100% no-repeat scroll
  """

/// What must win over the report's own styles: text in items and cells, aligned cells, small screens, print.
let cssLast = """
  li p{text-indent:0}
  .a-leading p{text-align:start!important}
  .a-centre p{text-align:center!important}
  .a-trailing p,.a-decimal p{text-align:end!important;font-variant-numeric:tabular-nums}
  .v-middle{vertical-align:middle}
  .v-bottom{vertical-align:bottom}
  @media screen and (max-width:48rem){
  body{padding:0}
  .sheet,.sheet.landscape{padding:1.6rem 1.2rem;margin-bottom:.8rem}
  .sheet.joined{margin-bottom:0;padding-bottom:1px}
  .sheet.continued{padding-top:1px}
  .sheet.centred{min-height:0}
  section>.p-body,section>.p-lead,header>.p-body,.g-plain>.p-body{text-indent:1.5em}
  p[class^="p-"]{margin-left:0;margin-right:0}
  .table-region table{min-width:36rem}
  .table-region.narrow table{min-width:var(--need)}
  .narrow col{width:auto!important}
  .narrow th,.narrow td{overflow-wrap:normal}
  caption{max-width:calc(100vw - 2.4rem);text-align:start}
  figure{overflow-x:auto}
  figure svg{min-width:33rem}
  }
  @media print{
  html{font-size:10pt}
  body{padding:0;background:none}
  .skip,.jump{display:none}
  .sheet,.sheet.landscape{max-width:none;margin:0;padding:0;box-shadow:none;break-before:page}
  header.sheet{break-before:auto}
  .sheet.continued{break-before:auto}
  .sheet.landscape{page:landscape}
  .table-region{overflow:visible;background:none;padding:0 1px}
  thead,caption{break-after:avoid}
  thead+tbody>tr:first-child{break-before:avoid}
  a{color:inherit;text-decoration:none}
  *{-webkit-print-color-adjust:exact}
  }

  """
