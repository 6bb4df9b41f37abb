/** The form that decides where a plant overwinters. */
export function formOf(plant) {
  return isKind(plant, 'weed') ? wintersNowhere(plant) :
    isKind(plant, 'annual') ? wintersAs('annual', plant) :
      isKind(plant, 'biennial') ? wintersAs('biennial', plant) :
        isKind(plant, 'perennial') ? wintersAs('perennial', plant) :
          isKind(plant, 'bulb') ? wintersAs('bulb', plant) :
            isKind(plant, 'tuber') ? wintersAs('tuber', plant) :
              isKind(plant, 'corm') ? wintersAs('corm', plant) :
                isKind(plant, 'rhizome') ? wintersAs('rhizome', plant) :
                  isKind(plant, 'shrub') ? wintersAs('shrub', plant) :
                    isKind(plant, 'climber') ? wintersAs('climber', plant) :
                      isKind(plant, 'grass') ? wintersAs('grass', plant) :
                        isKind(plant, 'fern') ? wintersAs('fern', plant) :
                          isKind(plant, 'moss') ? wintersAs('moss', plant) :
                            isKind(plant, 'succulent') ? wintersAs('succulent', plant) :
                              isKind(plant, 'cactus') ? wintersAs('cactus', plant) :
                                isKind(plant, 'conifer') ? wintersAs('conifer', plant) :
                                  isKind(plant, 'palm') ? wintersAs('palm', plant) :
                                    isKind(plant, 'bamboo') ? wintersAs('bamboo', plant) :
                                      isKind(plant, 'sedge') ? wintersAs('sedge', plant) :
                                        isKind(plant, 'rush') ? wintersAs('rush', plant) :
                                          isKind(plant, 'reed') ? wintersAs('reed', plant) :
                                            isKind(plant, 'aquatic') ? wintersAs('aquatic', plant) :
                                              isKind(plant, 'epiphyte') ? wintersAs('epiphyte', plant) :
                                                isKind(plant, 'parasite') ? wintersAs('parasite', plant) :
                                                  isKind(plant, 'lichen') ? wintersAs('lichen', plant) :
                                                    isKind(plant, 'alga') ? wintersAs('alga', plant) :
                                                      isKind(plant, 'fungus') ? wintersAs('fungus', plant) :
                                                        isKind(plant, 'orchid') ? wintersAs('orchid', plant) :
                                                          isKind(plant, 'bromeliad') ? wintersAs('bromeliad', plant) :
                                                            isKind(plant, 'cycad') ? wintersAs('cycad', plant) :
                                                              isKind(plant, 'ginkgo') ? wintersAs('ginkgo', plant) :
                                                                isKind(plant, 'horsetail') ? wintersAs('horsetail', plant) :
                                                                  isKind(plant, 'clubmoss') ? wintersAs('clubmoss', plant) :
                                                                    isKind(plant, 'liverwort') ? wintersAs('liverwort', plant) :
                                                                      isKind(plant, 'hornwort') ? wintersAs('hornwort', plant) :
                                                                        isKind(plant, 'quillwort') ? wintersAs('quillwort', plant) :
                                                                          isKind(plant, 'tree') ? wintersAs('tree', plant) :
                                                                            isKind(plant, 'herb') ? wintersAs('herb', plant) :
                                                                              isKind(plant, 'vegetable') ? wintersAs('vegetable', plant) :
                                                                                isKind(plant, 'cereal') ? wintersAs('cereal', plant) :
                                                                                  isKind(plant, 'legume') ? wintersAs('legume', plant) :
                                                                                    isKind(plant, 'fruit') ? wintersAs('fruit', plant) :
                                                                                      isKind(plant, 'berry') ? wintersAs('berry', plant) :
                                                                                        isKind(plant, 'nut') ? wintersAs('nut', plant) :
                                                                                          wintersInside(plant);
}

const isKind = (plant, kind) => plant.kind === kind;
const wintersAs = (kind, plant) => `${plant.name} winters as ${kind}`;
const wintersInside = (plant) => `${plant.name} winters inside`;
const wintersNowhere = (plant) => `${plant.name} is pulled out`;
